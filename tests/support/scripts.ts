import { spawn } from 'node:child_process'

export interface ScriptAnswer {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a script of ours on the database of the test, as npm would. */
export function runScript(path: string, ...args: string[]): Promise<ScriptAnswer> {
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { env: process.env })
  const answer: ScriptAnswer = { code: null, stdout: '', stderr: '' }
  child.stdout.on('data', chunk => {
    answer.stdout += chunk
  })
  child.stderr.on('data', chunk => {
    answer.stderr += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ ...answer, code }))
  })
}
