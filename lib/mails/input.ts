import { z } from 'zod'
import { idField } from '@/lib/platform/fields'

export const mailIdInput = z.object({ id: idField })
