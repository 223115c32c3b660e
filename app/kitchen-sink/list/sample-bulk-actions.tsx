'use client'

import { toast } from 'sonner'
import { useRowSelection } from '@/components/shell/selection/selection-context'
import { Button } from '@/components/ui/button'

export function SampleBulkActions() {
  const { ids, clear } = useRowSelection()
  const download = () => {
    toast.success(`${ids.length} PDFs are being downloaded`)
    clear()
  }
  return (
    <>
      <Button size="sm" onClick={download}>
        Download PDFs
      </Button>
      <Button size="sm" onClick={download}>
        Export CSV
      </Button>
    </>
  )
}
