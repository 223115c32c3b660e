const longest = 30

/** Enough of a text to find it by. */
export function beginningOf(text: string): string {
  const [line = ''] = text.split('\n')
  const characters = Array.from(line)
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : line
}
