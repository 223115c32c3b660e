import { z } from 'zod'
import { searchField } from '@/lib/platform/fields'

export const findInput = z.object({ query: searchField })
