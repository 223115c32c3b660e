import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Job, startTicker } from './ticker'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A job whose runs end when told to. */
function slowJob(everySeconds = 0) {
  const ends: (() => void)[] = []
  let wake = () => {}
  const job: Job = {
    name: 'test',
    everySeconds,
    run: () => new Promise<void>(resolve => ends.push(resolve)),
    onWork: call => {
      wake = call
    },
  }
  const end = async () => {
    ends.at(-1)?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { job, runs: () => ends.length, wake: () => wake(), end }
}

test('a tick runs what is due, and a run that is not over is not run beside itself', async () => {
  const slow = slowJob()
  const stop = startTicker([slow.job], 60)
  expect(slow.runs()).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(slow.runs()).toBe(1)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(slow.runs()).toBe(1)
  await slow.end()
  expect(slow.runs()).toBe(2)
  await slow.end()
  expect(slow.runs()).toBe(2)
  stop()
})

test('work wakes a job at once, and work during a run has it run once more', async () => {
  const slow = slowJob()
  const stop = startTicker([slow.job], 60)
  slow.wake()
  expect(slow.runs()).toBe(1)
  slow.wake()
  slow.wake()
  await slow.end()
  expect(slow.runs()).toBe(2)
  await slow.end()
  expect(slow.runs()).toBe(2)
  stop()
  slow.wake()
  expect(slow.runs()).toBe(2)
})

test('jobs do not wait for each other, and one that fails is run again', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const slow = slowJob()
  const failing = vi.fn(() => Promise.reject(new Error('broken')))
  const stop = startTicker([slow.job, { name: 'failing', everySeconds: 60, run: failing }], 30)
  await vi.advanceTimersByTimeAsync(90_000)
  expect(failing).toHaveBeenCalledTimes(2)
  expect(slow.runs()).toBe(1)
  stop()
  await vi.advanceTimersByTimeAsync(90_000)
  expect(failing).toHaveBeenCalledTimes(2)
  expect(write).toHaveBeenCalledTimes(2)
  write.mockRestore()
})

test('without ticks nothing runs, also when work wakes', async () => {
  const slow = slowJob()
  startTicker([slow.job], 0)
  slow.wake()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(slow.runs()).toBe(0)
})
