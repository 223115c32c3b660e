#!/usr/bin/env node
// The first file of every npm script. It runs on the machine's own Node, without node_modules,
// so it stays plain JavaScript without dependencies.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './launch/install.mjs'
import {
  findNode,
  pathWithLocalBinaries,
  stopSignals,
  stopWhenAbandoned,
} from './launch/runtime.mjs'

const commands = {
  demo: { script: 'launch/demo.ts' }, // install, database, sample company, build, serve
  dev: { script: 'launch/dev.ts' }, // the same, with hot reload
  start: { script: 'launch/start.ts' }, // serve an existing build in production
  build: { script: 'launch/build.ts' }, // make the build that `start` serves
  check: { script: 'launch/check.ts' }, // types, lint, unused code, pure tests: seconds, no database
  test: { script: 'launch/test.ts' }, // everything `check` does, integration tests, browser journeys
  'db:start': { script: 'launch/db-start.ts', answers: true }, // print the demo database's URL
  'db:stop': { script: 'launch/db-stop.ts' },
  'db:seed': { script: 'launch/db-seed.ts' }, // start, migrate, add the sample company once
  migrate: { script: 'launch/with-database.ts', runs: 'scripts/migrate.ts' },
  seed: { script: 'launch/with-database.ts', runs: 'scripts/seed.ts' },
  cleanup: { script: 'launch/with-database.ts', runs: 'scripts/cleanup.ts', answers: true },
  'invite-code': {
    script: 'launch/with-database.ts',
    runs: 'scripts/invite-code.ts',
    answers: true,
  },
  'erase-companies': {
    script: 'launch/with-database.ts',
    runs: 'scripts/erase-companies.ts',
    answers: true,
  },
  bench: { script: 'bench/run.ts' },
  totals: { script: 'totals.ts', answers: true }, // JSON on stdin, JSON on stdout
  'template:freeze': { script: 'template-freeze.ts' }, // today's engine as a version of a template
  'render-pdf': { script: 'render-pdf.ts', answers: true }, // snapshot on stdin, PDF on stdout
}

const root = fileURLToPath(new URL('..', import.meta.url))
const [name = '', ...given] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}

try {
  // A command that answers on stdout leaves it to the answer: npm speaks on stderr then.
  ensureInstalled(root, { outputTo: command.answers ? 2 : 1 })
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const script = fileURLToPath(new URL(command.script, import.meta.url))
const args = ['--import', 'tsx', script, ...(command.runs ? [command.runs] : []), ...given]
const child = spawn(findNode(root), args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: pathWithLocalBinaries(root, process.env),
    NEXT_TELEMETRY_DISABLED: '1',
  },
})
for (const signal of stopSignals) process.on(signal, () => child.kill(signal))
stopWhenAbandoned(child)
child.on('error', error => {
  console.error(`Node could not be started: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
