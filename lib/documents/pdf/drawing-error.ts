export const drawingErrorCodes = [
  'ASSET',
  'FONT',
  'GLYPH',
  'IMAGE',
  'OVERFLOW',
  'TEMPLATE',
  'TOO_LARGE',
  'TOO_TALL',
  'TOO_WIDE',
  'UNTAGGED',
] as const
export type DrawingErrorCode = (typeof drawingErrorCodes)[number]

/** Drawing was refused before the first byte: a document is whole or it is not made. */
export class DrawingError extends Error {
  override name = 'DrawingError'

  /** @param sentence names the line or the part, says what is wrong with it, and what to do */
  constructor(
    readonly code: DrawingErrorCode,
    sentence: string,
  ) {
    super(sentence)
  }
}
