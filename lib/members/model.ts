import type { Role } from '@/lib/access/policy'

/** Somebody who works at the company. */
export interface Member {
  userId: string
  name: string
  email: string
  role: Role
}
