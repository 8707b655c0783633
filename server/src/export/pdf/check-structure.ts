/** Stub. */
export async function checkStructure(_bytes: Uint8Array): Promise<readonly string[]> {
  return [];
}
