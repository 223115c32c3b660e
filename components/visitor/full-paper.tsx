import { Paper } from '@/components/documents/paper'
import { type VisitView, visitPaths } from '@/lib/visits/model'

interface FullPaperProps {
  view: VisitView
  paymentNote?: string
}

/** The document as its PDF shows it: all that the page prints. */
export function FullPaper({ view: { token, paper }, paymentNote }: FullPaperProps) {
  const { picture } = visitPaths(token)
  return (
    <div
      data-print={paper.paper}
      className="mx-auto w-[794px] overflow-hidden rounded-sm ring-1 ring-border print:w-full print:ring-0"
    >
      <Paper
        blocks={paper.blocks}
        brand={paper.brand}
        template={paper.template}
        layout={paper.layout}
        paper={paper.paper}
        logoUrl={paper.logo && picture(paper.logo)}
        pictureUrl={picture}
        fontUrl={picture}
        hash={paper.hash}
        paymentNote={paymentNote}
      />
    </div>
  )
}
