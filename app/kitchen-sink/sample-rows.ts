import type { ShownStatus } from '@/components/shell/status'

export type SampleRow = {
  id: string
  client: string
  project: string
  status: ShownStatus
  issued: string
  due: string
  figures: string
}

/** One line each: number, client, project, status, issued, due, total. */
const lines = `–|Acme Design|Website, six templates|draft|–|–|8,858.07
0047|Northlight Interiors|Showroom signage|sent|19 Nov 2026|19 Dec 2026|8,940.60
0046|Kestrel Software, a company with a name that is far too long for its column|Product illustrations|viewed|17 Nov 2026|17 Dec 2026|12,605.25
0045|Fieldnote Coffee|Packaging, three blends|paid|12 Nov 2026|–|2,185.00
0044|Marlow & Finch Architects|Wayfinding, phase 1|issued|10 Nov 2026|10 Dec 2026|5,425.46
0043|Harbor & Pine|Autumn lookbook|viewed|5 Nov 2026|5 Dec 2026|4,395.00
0042|Acme Design|Brand identity|partly_paid|3 Nov 2026|3 Dec 2026|10,033.92
0041|Juniper Legal|Stationery and templates|overdue|15 Oct 2026|14 Nov 2026|3,248.75
0040|Solstice Yoga|Timetable, print and web|paid|12 Oct 2026|–|1,480.00
0039|Atelier Moreau|Exhibition catalogue|overdue|6 Oct 2026|5 Nov 2026|2,761.20
0038|Harbor & Pine|Autumn lookbook|void|1 Oct 2026|–|4,395.00
0037|Acme Design|Discovery workshop|paid|24 Sep 2026|–|7,350.00
0036|Kestrel Software|Icon set, 48 glyphs|paid|18 Sep 2026|–|4,560.00
0035|Northlight Interiors|Showroom photography|paid|11 Sep 2026|–|3,120.40`

const statuses = [
  'draft',
  'sent',
  'viewed',
  'paid',
  'issued',
  'partly_paid',
  'overdue',
  'void',
] as const

export const sampleRows: readonly SampleRow[] = lines.split('\n').map(line => {
  const [id = '', client = '', project = '', word, issued = '', due = '', figures = ''] =
    line.split('|')
  const status = statuses.find(each => each === word) ?? 'draft'
  return { id, client, project, status, issued, due, figures }
})

export function sampleMoney(figures: string) {
  return { symbol: '$', figures, symbolFirst: true }
}
