/** Asks for list pages as a signed-in member and prints how long one waits, alone and beside others. */
export async function benchLists(url: string, cookie: string, count: number): Promise<void> {
  const pages = [
    '/dashboard',
    '/invoices',
    '/invoices?status=draft',
    '/invoices?status=open',
    '/invoices?status=overdue',
    '/invoices?status=paid',
    '/invoices?sort=largest',
    '/invoices?creator=me',
    '/invoices?q=4217',
    '/invoices?q=client',
    await olderPage(url, cookie),
    '/quotes',
    '/quotes?status=open',
    '/receipts',
    '/clients',
    '/activity',
  ]
  for (const path of pages) {
    await measure(`${url}${path}`, cookie, { seconds: 1, connections: 1 })
    const alone = await measure(`${url}${path}`, cookie, { seconds: 3, connections: 1 })
    const four = await measure(`${url}${path}`, cookie, { seconds: 4, connections: 4 })
    const shown = path.length > 40 ? `${path.slice(0, 24)}…` : path
    console.log(
      `Page with ${count.toLocaleString('en')} invoices, ${shown}: one at a time median ${shareAt(alone, 0.5)} ms, p95 ${shareAt(alone, 0.95)} ms; four at once ${(four.length / 4).toFixed(0)} requests/s, median ${shareAt(four, 0.5)} ms, p95 ${shareAt(four, 0.95)} ms`,
    )
  }
}

/** Milliseconds of every request, sorted. */
export async function measure(
  url: string,
  cookie: string,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<number[]> {
  const end = performance.now() + seconds * 1000
  const times: number[] = []
  const ask = async () => {
    while (performance.now() < end) {
      const started = performance.now()
      const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
  return times.sort((a, b) => a - b)
}

async function olderPage(url: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${url}/invoices`, { headers: { cookie } })).text()
  const link = /\/invoices\?older=[\w-]+/.exec(page)
  if (!link) throw new Error('The list has no second page.')
  return link[0]
}

/** The milliseconds that a share of the requests stayed below. */
export function shareAt(times: number[], share: number): string {
  return (times[Math.floor(times.length * share)] ?? 0).toFixed(0)
}
