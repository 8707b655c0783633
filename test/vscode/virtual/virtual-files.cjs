// A file system that only the editor knows: `letters-in-memory:/drafts/a.letter.md` is a file below the folder that
// LETTERS_IN_MEMORY names.
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const at = (uri) => path.join(process.env.LETTERS_IN_MEMORY, uri.path);

function found(uri, answer) {
  try {
    return answer(at(uri));
  } catch (error) {
    throw error.code === 'ENOENT' ? vscode.FileSystemError.FileNotFound(uri) : error;
  }
}

const typeOf = (stats) => (stats.isDirectory() ? vscode.FileType.Directory : vscode.FileType.File);

exports.registerVirtualFiles = () => {
  const changed = new vscode.EventEmitter();
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) =>
      found(uri, (file) => {
        const stats = fs.statSync(file);
        return { type: typeOf(stats), ctime: stats.ctimeMs, mtime: stats.mtimeMs, size: stats.size };
      }),
    readDirectory: (uri) =>
      found(uri, (folder) =>
        fs.readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, typeOf(entry)]),
      ),
    readFile: (uri) => found(uri, (file) => new Uint8Array(fs.readFileSync(file))),
    writeFile: (uri, content) => {
      fs.writeFileSync(at(uri), content);
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    createDirectory: (uri) => void fs.mkdirSync(at(uri), { recursive: true }),
    delete: (uri) => fs.rmSync(at(uri), { recursive: true }),
    rename: (from, to) => fs.renameSync(at(from), at(to)),
  };
  return vscode.workspace.registerFileSystemProvider('letters-in-memory', provider);
};
