/** The seconds a Retry-After header asks for, whether it counts them or names an instant; null when it says nothing. */
export function retryAfterSeconds(header: string | undefined): number | null {
  if (header === undefined) return null
  const seconds = /^\d+(\.\d+)?$/.test(header.trim())
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null
}
