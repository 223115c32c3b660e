import {
  CopyIcon,
  DownloadIcon,
  FileMinusIcon,
  LinkIcon,
  type LucideIcon,
  PencilIcon,
  SendIcon,
  Trash2Icon,
  Undo2Icon,
} from 'lucide-react'
import type { DocumentAction } from '@/lib/register/view/model'

/** Of the actions that have a picture. */
export const offerIcons: Partial<Record<DocumentAction, LucideIcon>> = {
  download: DownloadIcon,
  send: SendIcon,
  'copy link': LinkIcon,
  duplicate: CopyIcon,
  edit: PencilIcon,
  revise: PencilIcon,
  delete: Trash2Icon,
  'discard revision': Trash2Icon,
  credit: FileMinusIcon,
  'reverse payment': Undo2Icon,
}
