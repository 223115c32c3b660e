import type { MemberWithInvitations } from '@/lib/members/model'

export interface MemberDialogProps {
  member: MemberWithInvitations
  company: { id: string; name: string }
  /** Whether it is whoever looks. */
  isSelf: boolean
  onClose: () => void
}
