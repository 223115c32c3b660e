export type DrawingErrorCode =
  | 'ASSET'
  | 'FONT'
  | 'GLYPH'
  | 'IMAGE'
  | 'OVERFLOW'
  | 'TEMPLATE'
  | 'TOO_TALL'
  | 'TOO_WIDE'

/** Drawing was refused before the first byte: a document is whole or it is not made. */
export class DrawingError extends Error {
  override name = 'DrawingError'

  constructor(
    readonly code: DrawingErrorCode,
    sentence: string,
  ) {
    super(sentence)
  }
}
