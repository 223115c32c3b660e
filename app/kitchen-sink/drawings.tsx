import { Shelf } from '@/app/kitchen-sink/shelf'
import {
  ClientsDrawing,
  InvoiceDrawing,
  NothingFoundDrawing,
  QuoteDrawing,
  ReceiptDrawing,
} from '@/components/shell/empty-drawings'

export function Drawings() {
  return (
    <Shelf title="Drawings of empty rooms" wide>
      <div className="flex flex-wrap gap-6 [&_svg]:w-40">
        <QuoteDrawing />
        <InvoiceDrawing />
        <ReceiptDrawing />
        <ClientsDrawing />
        <NothingFoundDrawing />
      </div>
    </Shelf>
  )
}
