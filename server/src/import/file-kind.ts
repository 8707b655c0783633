/** Detects the kind of a file from its first bytes, whatever its name; `undefined` is text or something unknown. */
export function fileKind(bytes: Uint8Array): 'pdf' | 'docx' | undefined {
  // A Word file is a zip archive; one with a password has the same container as an old .doc, which the Word reader
  // reports.
  if (
    startsWith(bytes, 0, 'PK\u0003\u0004') ||
    startsWith(bytes, 0, 'PK\u0005\u0006') ||
    startsWith(bytes, 0, '\u00d0\u00cf\u0011\u00e0')
  )
    return 'docx';
  // PDF readers allow other bytes before the header, so some programs write them.
  for (let at = 0; at <= 1024 && at < bytes.length; at++)
    if (bytes[at] === 0x25 && startsWith(bytes, at, '%PDF-')) return 'pdf';
  return undefined;
}

function startsWith(bytes: Uint8Array, at: number, mark: string): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}
