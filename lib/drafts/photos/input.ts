import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

/** What the address of a photo that is sent says: the company its draft was opened in. */
export const photoInput = z.object({ companyId: idField })
