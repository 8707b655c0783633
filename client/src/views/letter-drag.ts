import * as vscode from 'vscode';
import type { Row } from './outline-rows';

const ROWS = 'application/vnd.code.tree.inspectionletters.letter';

/**
 * Drags sections and findings within the Letter view; leaves drops from elsewhere to `others`, which take files.
 */
export function letterDrag(
  move: (row: Row, onto: Row) => Promise<void>,
  others: vscode.TreeDragAndDropController<Row>,
): vscode.TreeDragAndDropController<Row> {
  let dragged: Row | undefined;
  return {
    dragMimeTypes: [ROWS],
    dropMimeTypes: [ROWS, ...others.dropMimeTypes],
    handleDrag: ([row], data) => {
      dragged = row?.range ? row : undefined;
      if (dragged) data.set(ROWS, new vscode.DataTransferItem(dragged.key));
    },
    handleDrop: async (onto, data, token) => {
      if (!data.get(ROWS)) return others.handleDrop?.(onto, data, token);
      if (dragged && onto && onto !== dragged) await move(dragged, onto);
    },
  };
}
