export function ensureInstalled(root: string, options: { outputTo: 1 | 2 }): void
export function lockHash(lock: string | Uint8Array): string
