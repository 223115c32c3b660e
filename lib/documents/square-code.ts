import { encode } from 'uqr'

/** A text as a square that a camera reads: rows of 1 (black) and 0, without a border. */
export function squareCodeOf(text: string): string[] {
  const { data } = encode(text, { ecc: 'M', boostEcc: false, border: 0 })
  return data.map(row => row.map(isBlack => (isBlack ? '1' : '0')).join(''))
}
