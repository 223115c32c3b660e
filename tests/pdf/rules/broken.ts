/** The sentences whose fact is false. */
export function broken(facts: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(facts).flatMap(([sentence, holds]) => (holds ? [] : [sentence]))
}
