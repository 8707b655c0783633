export const randomUUID = (): string => globalThis.crypto.randomUUID();
