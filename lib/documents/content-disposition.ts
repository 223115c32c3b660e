/**
 * The header that names a downloaded file, RFC 6266: an ASCII name for old programs, the real one as RFC 8187.
 * @param fileName with its ending; control characters and quotes never reach the header
 */
export function contentDisposition(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\x20-\x7E]/g, '-')
    .replaceAll(/["\\%]/g, '-')
  const encoded = encodeURIComponent(
    fileName.replaceAll(/\p{Cc}/gu, '-').toWellFormed(),
  ).replaceAll(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
