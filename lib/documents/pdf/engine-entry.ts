import { readFile } from 'node:fs/promises'
import { canonicalJson, sha256Of } from '@/lib/documents/canonical-json'
import type { Snapshot } from '@/lib/documents/model'
import { alone, type DrawAnswer, type DrawTask } from './draw-task'
import { DrawingError } from './drawing-error'
import { draw } from './engine'

/** What a frozen engine exports: a task from another thread, answered without ever throwing a refusal. */
export async function drawTask(task: DrawTask): Promise<DrawAnswer> {
  try {
    return { ok: true, pdf: alone(await drawn(task)) }
  } catch (error) {
    if (error instanceof DrawingError)
      return { ok: false, code: error.code, message: error.message }
    throw error
  }
}

async function drawn(task: DrawTask): Promise<Uint8Array> {
  const snapshot: Snapshot = JSON.parse(task.snapshot)
  const hash = sha256Of(canonicalJson(snapshot))
  if (task.sha256 !== null && task.sha256 !== hash)
    throw new DrawingError('ASSET', `The snapshot ${task.sha256} holds something else (${hash}).`)
  return await draw({
    snapshot,
    hash,
    assets: task.assets,
    readFont: async sha256 => {
      const path = task.fonts.get(sha256)
      if (!path) throw new DrawingError('ASSET', `The asset ${sha256} is missing.`)
      return await readFile(path)
    },
  })
}
