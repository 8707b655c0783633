/** The largest number, or -Infinity if there are none. `Math.max(...)` accepts about 120,000 at most. */
export const largestOf = (numbers: Iterable<number>): number => {
  let largest = -Infinity;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
};

/** The smallest number, or Infinity if there are none. */
export const smallestOf = (numbers: Iterable<number>): number => {
  let smallest = Infinity;
  for (const number of numbers) if (number < smallest) smallest = number;
  return smallest;
};
