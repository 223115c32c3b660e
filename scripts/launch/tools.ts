import { join } from 'node:path'
import { nextProgram } from '@/scripts/launch/next'
import { projectRoot } from '@/scripts/launch/paths'

const modules = join(projectRoot, 'node_modules')

/** The tools' own files, run by Node directly: the same on every platform, and one process less. */
export const tools = {
  biome: join(modules, '@biomejs', 'biome', 'bin', 'biome'),
  knip: join(modules, 'knip', 'bin', 'knip.js'),
  next: nextProgram,
  playwright: join(modules, '@playwright', 'test', 'cli.js'),
  tsc: join(modules, 'typescript', 'bin', 'tsc'),
  vitest: join(modules, 'vitest', 'vitest.mjs'),
}
