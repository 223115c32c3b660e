import { globSync } from 'node:fs'
import { resolve } from 'node:path'

/** Every function that files matching the patterns export, by "path name". */
export async function exportedFunctions(
  patterns: string[],
): Promise<Map<string, (...given: never[]) => unknown>> {
  const found = new Map<string, (...given: never[]) => unknown>()
  for (const path of globSync(patterns).sort()) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ resolve(path))
    for (const [name, value] of Object.entries(exported))
      if (isFunction(value)) found.set(`${path} ${name}`, value)
  }
  return found
}

function isFunction(value: unknown): value is (...given: never[]) => unknown {
  return typeof value === 'function'
}
