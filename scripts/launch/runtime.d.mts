import type { ChildProcess } from 'node:child_process'

export function findNode(root: string): string
export function pathWithLocalBinaries(root: string, env: NodeJS.ProcessEnv): string
export const stopSignals: NodeJS.Signals[]
export function stopWhenAbandoned(child: ChildProcess): void
