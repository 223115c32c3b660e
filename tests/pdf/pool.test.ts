import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { DrawTask } from '@/lib/documents/pdf/draw-task'
import type { FrozenEngine } from '@/lib/documents/pdf/frozen-engines'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { newWorkerPool, type PoolOptions, type WorkerPool } from '@/lib/documents/pdf/worker-pool'
import { goldenSnapshots } from '@/tests/pdf/golden-samples'
import { sampleAssets } from '@/tests/pdf/samples'
import { fillQueue } from '@/tests/support/drawing'

/** Engines of a few lines, each in a file of its own: what is looked at here is the threads around them. */
const folder = mkdtempSync(join(tmpdir(), 'engines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const options: PoolOptions = {
  threads: 2,
  megabytes: 64,
  documents: 1_000,
  milliseconds: 20_000,
  idleMilliseconds: 120_000,
}

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
  if (how === 'sleep') await new Promise(resolve => setTimeout(resolve, 1_500))
  if (how === 'wait') await new Promise(resolve => setTimeout(resolve, 300))
  const from = Date.now()
  if (how === 'when') await new Promise(resolve => setTimeout(resolve, 50))
  const text = JSON.stringify({ from, until: Date.now(), threadId, drawn, assets: [...task.assets.values()].map(each => each.length), env: Object.keys(process.env), argv: process.execArgv })
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

  test('compute for a document as long as it was given, and longer for another', async () => {
    const pool = newWorkerPool(options)
    const begun = performance.now()
    await expect(pool.run(taskOf('hang'), engine, 500)).rejects.toThrow('takes more time to draw')
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect((await tell(pool, 'draw')).drawn).toBe(1)
  })

  test('may wait longer than they may compute, but not for ever', async () => {
    const pool = newWorkerPool({ ...options, milliseconds: 1_000 })
    expect((await tell(pool, 'sleep')).drawn).toBe(1)
    const hasty = newWorkerPool({ ...options, milliseconds: 500, patienceMilliseconds: 100 })
    await expect(hasty.run(taskOf('sleep'), engine)).rejects.toMatchObject({ code: 'unavailable' })
    expect((await tell(hasty, 'draw')).drawn).toBe(1)
  })

  test('never are more than were asked for, while new ones take over too', async () => {
    const pool = newWorkerPool({ ...options, threads: 1, documents: 1 })
    const told = await Promise.all(Array.from({ length: 4 }, () => tell(pool, 'when')))
    const spans = told.toSorted((one, other) => one.from - other.from)
    expect(new Set(told.map(each => each.threadId)).size).toBe(4)
    for (const [index, { from }] of spans.entries())
      expect(from).toBeGreaterThanOrEqual(spans[index - 1]?.until ?? 0)
  })

  test('end when they have nothing to do, but for one that is to be kept', async () => {
    const pool = newWorkerPool({ ...options, idleMilliseconds: 100 })
    const afterPause = async () => {
      await new Promise(resolve => setTimeout(resolve, 600))
      return (await tell(pool, 'draw')).drawn
    }
    expect((await tell(pool, 'draw')).drawn).toBe(1)
    expect(await afterPause()).toBe(1)
    const kept = newWorkerPool({ ...options, idleMilliseconds: 100 })
    kept.keepOne()
    const { threadId } = await tell(kept, 'draw')
    await Promise.all([tell(kept, 'wait'), tell(kept, 'wait')])
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(await tell(kept, 'draw')).toMatchObject({ threadId, drawn: 3 })
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

describe('pictures', () => {
  const name = 'pictures and code'
  const ownPictures = () => {
    const loaded = { times: 0 }
    const load = async () => {
      loaded.times += 1
      return sampleAssets
    }
    return { loaded, load }
  }

  test('are read once for many who ask at once, and not at all for who is refused', async () => {
    const { loaded, load } = ownPictures()
    const free = fillQueue(300)
    const ask = () => renderPdf(goldenSnapshots[name], { bytes: 1_000, load })
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
    await free()
    const few = fillQueue(4)
    const asked = Array.from({ length: 10 }, ask)
    expect(loaded.times).toBe(0)
    await few()
    const [first] = await Promise.all(asked)
    expect(loaded.times).toBe(1)
    expect(first).toEqual(await renderPdf(goldenSnapshots[name], sampleAssets))
  })

  test('count for how much waits', async () => {
    const { loaded, load } = ownPictures()
    const free = fillQueue(1)
    const large = renderPdf(goldenSnapshots[name], { bytes: 1_000_000_000, load })
    await expect(large).rejects.toMatchObject({ code: 'unavailable' })
    expect(loaded.times).toBe(0)
    await free()
  })
})

interface Told {
  from: number
  until: number
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
