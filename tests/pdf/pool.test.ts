import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { DrawTask } from '@/lib/documents/pdf/draw-task'
import type { FrozenEngine } from '@/lib/documents/pdf/frozen-engines'
import { newWorkerPool, type PoolOptions, type WorkerPool } from '@/lib/documents/pdf/worker-pool'

/** Engines of a few lines, each in a file of its own: what is looked at here is the threads around them. */
const folder = mkdtempSync(join(tmpdir(), 'engines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const options: PoolOptions = { threads: 2, megabytes: 64, documents: 1_000, milliseconds: 20_000 }

/** Ends its thread, fills it, never ends, or answers with what it was given. */
const engine = engineOf(`
import { threadId } from 'node:worker_threads'
let drawn = 0
export async function drawTask(task) {
  const { how } = JSON.parse(task.snapshot)
  drawn += 1
  if (how === 'exit') process.exit(3)
  if (how === 'fill') { const all = []; for (;;) all.push(new Array(1000).fill(0).map(String)) }
  if (how === 'hang') for (;;) {}
  if (how === 'refuse') return { ok: false, code: 'GLYPH', message: 'Line 3 has no such character.' }
  if (how === 'throw') throw new TypeError('A bug')
  if (how === 'wait') await new Promise(resolve => setTimeout(resolve, 300))
  const text = JSON.stringify({ threadId, drawn, assets: [...task.assets.values()].map(each => each.length), env: Object.keys(process.env), argv: process.execArgv })
  return { ok: true, pdf: new TextEncoder().encode(text) }
}`)

describe('the threads that draw', () => {
  test('are as many as were asked for, and get neither variables nor loaders', async () => {
    const pool = newWorkerPool(options)
    const told = await Promise.all(Array.from({ length: 6 }, () => tell(pool, 'wait')))
    expect(new Set(told.map(each => each.threadId)).size).toBe(2)
    expect(told[0]).toMatchObject({ env: [], argv: [] })
  })

  test('answer a refusal as a value, and a bug as an error', async () => {
    const pool = newWorkerPool(options)
    expect(await pool.run(taskOf('refuse'), engine)).toEqual({
      ok: false,
      code: 'GLYPH',
      message: 'Line 3 has no such character.',
    })
    await expect(pool.run(taskOf('throw'), engine)).rejects.toThrow('A bug')
  })

  test('leave the bytes of the asker to the asker', async () => {
    const pool = newWorkerPool(options)
    const logo = new Uint8Array(1000)
    const answer = await pool.run({ ...taskOf('draw'), assets: new Map([['logo', logo]]) }, engine)
    expect(answer.ok).toBe(true)
    expect(logo.byteLength).toBe(1000)
  })

  test('are replaced when one runs out of memory: that document is refused, others are drawn', async () => {
    const pool = newWorkerPool(options)
    const others = [tell(pool, 'wait'), tell(pool, 'wait')]
    const filling = pool.run(taskOf('fill'), engine)
    await expect(filling).rejects.toThrow('takes more memory to draw than it may')
    await expect(filling).rejects.toMatchObject({ name: 'DrawingError', code: 'TOO_LARGE' })
    await Promise.all([...others, tell(pool, 'draw'), tell(pool, 'draw')])
  })

  test('are replaced when one ends, and when one never does', async () => {
    const pool = newWorkerPool({ ...options, milliseconds: 1_000 })
    await expect(pool.run(taskOf('exit'), engine)).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 5 },
    })
    await expect(pool.run(taskOf('hang'), engine)).rejects.toThrow('takes more time to draw')
    expect((await tell(pool, 'draw')).drawn).toBe(1)
  })

  test('give way to new ones after some documents, each finishing what it has begun', async () => {
    const pool = newWorkerPool({ ...options, threads: 1, documents: 3 })
    const first = await Promise.all([tell(pool, 'draw'), tell(pool, 'draw'), tell(pool, 'wait')])
    const then = await tell(pool, 'draw')
    expect(first.map(each => each.drawn).sort()).toEqual([1, 2, 3])
    expect(then.drawn).toBe(1)
    expect(then.threadId).not.toBe(first[0]?.threadId)
  })
})

interface Told {
  threadId: number
  drawn: number
  env: string[]
  argv: string[]
}

async function tell(pool: WorkerPool, how: string): Promise<Told> {
  const answer = await pool.run(taskOf(how), engine)
  if (!answer.ok) throw new Error(answer.message)
  return JSON.parse(new TextDecoder().decode(answer.pdf))
}

function taskOf(how: string): DrawTask {
  return { snapshot: JSON.stringify({ how }), sha256: null, assets: new Map(), fonts: new Map() }
}

function engineOf(source: string): FrozenEngine {
  const name = `${createHash('sha256').update(source).digest('hex').slice(0, 16)}.mjs`
  writeFileSync(join(folder, name), source)
  return { name, path: join(folder, name), fonts: new Map() }
}
