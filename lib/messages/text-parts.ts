/**
 * A text cut at its placeholders, so that a link or a number stands where the language puts it: "Read {page} first".
 * @param parts what stands for each placeholder; nothing for one that is not named
 */
export function textParts<Part>(
  text: string,
  parts: Readonly<Record<string, Part>>,
): (string | Part)[] {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? '')))
    .filter(piece => piece !== '')
}
