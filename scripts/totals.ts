import { calculateUnknown } from '@/lib/money/calculate'

/** Reads the calculation's JSON on stdin, prints the answer: one object, or with --lines one per input line. */
if (process.argv.includes('--lines')) {
  for await (const line of linesOf(process.stdin)) print(answerOf(line) ?? { error: 'INPUT' })
} else {
  const answer = answerOf(await textOf(process.stdin))
  if (answer === null) process.exitCode = 1
  print(answer ?? { error: 'INPUT' })
}

/** The documented keys alone; null when the text is no JSON. */
function answerOf(text: string): object | null {
  const parsed = parsedJson(text)
  if (parsed === null) return null
  const answer = calculateUnknown(parsed.value)
  return 'error' in answer ? { error: answer.error } : answer
}

function parsedJson(text: string): { value: unknown } | null {
  try {
    // Some programs put a byte order mark before the text.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return null
  }
}

/** Not readline: it also splits at U+2028, which JSON allows inside a string. */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  let unfinished = ''
  for await (const chunk of chunksOf(stream)) {
    const lines = (unfinished + chunk).split('\n')
    unfinished = lines.pop() ?? ''
    yield* lines
  }
  if (unfinished !== '') yield unfinished
}

async function textOf(stream: NodeJS.ReadStream): Promise<string> {
  let text = ''
  for await (const chunk of chunksOf(stream)) text += chunk
  return text
}

async function* chunksOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  for await (const chunk of stream) yield String(chunk)
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
