// Gradient boosting of small trees for binary classification (log loss), on histograms. It uses no random numbers: the
// same rows give the same trees.

const BINS = 64;
/** After this many trees the rows that are clearly negative are thinned. */
const THINNED_AFTER = 15;
/** In log odds. */
const SURE = -4;
const KEPT = 5;

/**
 * @param rows    features of all rows, one after the other (Float32Array)
 * @param labels  1 or 0 for each row (Uint8Array)
 * @param weights of each row (Float32Array)
 * @returns trees as server/src/phrases/boosted.ts reads them
 */
export function boost(
  rows,
  labels,
  weights,
  width,
  { trees = 140, depth = 6, rate = 0.13, least = 30, lambda = 2 } = {},
) {
  const count = labels.length;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, width, feature, count));
  const bins = new Uint8Array(count * width);
  for (let row = 0; row < count; row++)
    for (let feature = 0; feature < width; feature++)
      bins[row * width + feature] = binOf(edges[feature], rows[row * width + feature]);
  let yes = 0;
  let all = 0;
  for (let row = 0; row < count; row++) {
    all += weights[row];
    if (labels[row]) yes += weights[row];
  }
  const base = Math.log(yes / (all - yes));
  const model = { roots: [0], features: [-1], thresholds: [base], next: [0] };
  const scores = new Float64Array(count).fill(base);
  const gradients = new Float32Array(count);
  const curvatures = new Float32Array(count);
  let order = Uint32Array.from({ length: count }, (_, row) => row);
  const spare = new Uint32Array(count);
  for (let tree = 0; tree < trees; tree++) {
    if (tree === THINNED_AFTER) order = thinned();
    for (const row of order) {
      const probability = 1 / (1 + Math.exp(-scores[row]));
      gradients[row] = (probability - labels[row]) * weights[row];
      curvatures[row] = Math.max(probability * (1 - probability), 1e-6) * weights[row];
    }
    model.roots.push(model.features.length);
    const root = addNode(model);
    grow(root, 0, order.length, 0, histogram(0, order.length));
  }
  return model;

  /** The rows with only one in five of the clearly negative ones, weighted by five: they teach little. */
  function thinned() {
    let sure = 0;
    return order
      .slice()
      .sort()
      .filter((row) => {
        if (labels[row] || scores[row] > SURE) return true;
        weights[row] *= KEPT;
        return sure++ % KEPT === 0;
      });
  }

  function grow(node, from, to, level, sums) {
    let gradient = 0;
    let curvature = 0;
    for (let at = from; at < to; at++) {
      gradient += gradients[order[at]];
      curvature += curvatures[order[at]];
    }
    const split = level < depth && to - from >= 2 * least ? bestSplit(sums, from, to, gradient, curvature) : undefined;
    if (!split) {
      const answer = (-gradient / (curvature + lambda)) * rate;
      model.features[node] = -1;
      model.thresholds[node] = Number(answer.toFixed(4));
      for (let at = from; at < to; at++) scores[order[at]] += answer;
      return;
    }
    let low = from;
    let high = 0;
    for (let at = from; at < to; at++) {
      const row = order[at];
      if (bins[row * width + split.feature] <= split.bin) order[low++] = row;
      else spare[high++] = row;
    }
    order.set(spare.subarray(0, high), low);
    const left = addNode(model);
    addNode(model);
    model.features[node] = split.feature;
    model.thresholds[node] = edges[split.feature][split.bin];
    model.next[node] = left;
    if (level + 1 === depth) {
      grow(left, from, low, level + 1);
      grow(left + 1, low, to, level + 1);
      return;
    }
    // The sums of the larger part are those of the whole less those of the smaller.
    const smaller = low - from < to - low ? histogram(from, low) : histogram(low, to);
    for (let cell = 0; cell < sums.length; cell++) sums[cell] -= smaller[cell];
    const [ofLeft, ofRight] = low - from < to - low ? [smaller, sums] : [sums, smaller];
    grow(left, from, low, level + 1, ofLeft);
    grow(left + 1, low, to, level + 1, ofRight);
  }

  function histogram(from, to) {
    const sums = new Float64Array(width * BINS * 3);
    for (let at = from; at < to; at++) {
      const row = order[at];
      const gradient = gradients[row];
      const curvature = curvatures[row];
      for (let feature = 0, cell = 0; feature < width; feature++, cell += BINS * 3) {
        const bin = cell + bins[row * width + feature] * 3;
        sums[bin] += gradient;
        sums[bin + 1] += curvature;
        sums[bin + 2]++;
      }
    }
    return sums;
  }

  function bestSplit(sums, from, to, gradient, curvature) {
    let best;
    const whole = gradient ** 2 / (curvature + lambda);
    for (let feature = 0; feature < width; feature++) {
      let [g, c, n] = [0, 0, 0];
      for (let bin = 0; bin < edges[feature].length; bin++) {
        const cell = (feature * BINS + bin) * 3;
        g += sums[cell];
        c += sums[cell + 1];
        n += sums[cell + 2];
        if (n < least || to - from - n < least) continue;
        const gain = g ** 2 / (c + lambda) + (gradient - g) ** 2 / (curvature - c + lambda) - whole;
        if (gain > 1e-3 && (!best || gain > best.gain)) best = { feature, bin, gain };
      }
    }
    return best;
  }
}

function addNode(model) {
  model.features.push(-1);
  model.thresholds.push(0);
  model.next.push(0);
  return model.features.length - 1;
}

/**
 * Values that divide a feature into bins of similar size; a row is in the bin of the first edge that is not less than
 * its value.
 */
function edgesOf(rows, width, feature, count) {
  const step = Math.max(1, Math.floor(count / 20_000));
  const values = [];
  for (let row = 0; row < count; row += step) values.push(rows[row * width + feature]);
  values.sort((a, b) => a - b);
  const edges = [];
  for (let bin = 1; bin < BINS; bin++) {
    const value = Number(values[Math.floor((bin * values.length) / BINS)].toFixed(4));
    if (value !== edges.at(-1)) edges.push(value);
  }
  const distinct = [...new Set(values)];
  return distinct.length < BINS ? distinct.slice(0, -1).map((value) => Number((value + 1e-4).toFixed(4))) : edges;
}

function binOf(edges, value) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}
