-- Policies alone spare the owner of a table; forced, they hold for everyone.
alter table "outbox" force row level security;
--> statement-breakpoint
alter table "links" force row level security;
--> statement-breakpoint
alter table "link_views" force row level security;
--> statement-breakpoint
alter table "questions" force row level security;
--> statement-breakpoint
alter table "mails" force row level security;
--> statement-breakpoint
alter table "mail_texts" force row level security;
--> statement-breakpoint
alter table "invitations" force row level security;
--> statement-breakpoint
-- What a mail is, whose it is and whether there is one is never changed; only what becomes of it.
grant select, insert, update (run_at, attempts, locked_until, first_tried_at, round, uncertain, sent_at, dead_at, last_error, provider_id, delivered_at, bounced_at, bounce_reason, complained_at) on "outbox" to app_user;
--> statement-breakpoint
-- Due mail is claimed for all companies, and mail about users belongs to none.
grant select, insert, update (attempts, locked_until, first_tried_at, uncertain), delete on "outbox" to app_system;
--> statement-breakpoint
grant select, insert, update (revoked_at, revoked_by, views, last_viewed_at) on "links" to app_user;
--> statement-breakpoint
-- A link's token names its row; the row says whose it is.
grant select (company_id, id) on "links" to app_system;
--> statement-breakpoint
-- What was looked at, asked and mailed is only ever added to.
grant select, insert on "link_views" to app_user;
--> statement-breakpoint
-- Cleaning up forgets who looked.
grant select (company_id, id, at, visitor_hash), update (address, user_agent, visitor_hash) on "link_views" to app_system;
--> statement-breakpoint
grant select, insert on "questions" to app_user;
--> statement-breakpoint
grant select, insert on "mails" to app_user;
--> statement-breakpoint
grant select, insert, update (subject, body, version, updated_at), delete on "mail_texts" to app_user;
--> statement-breakpoint
grant select, insert, update (expires_at, accepted_at, accepted_by, revoked_at) on "invitations" to app_user;
--> statement-breakpoint
-- Whoever accepts is not a member yet.
grant select, update (accepted_at, accepted_by) on "invitations" to app_system;
--> statement-breakpoint
-- Whoever was a member before is one again.
grant update (role, name, email, removed_at) on "memberships" to app_system;
--> statement-breakpoint
grant update (invoice_link_days, quote_link_days) on "companies" to app_user;
--> statement-breakpoint
-- The hash of a PDF tells whose it is; what it is, its company's own queries tell.
grant select (company_id, snapshot_id, pdf_sha256) on "renders" to app_system;
--> statement-breakpoint
grant update (password_hash, email_verified_at) on "users" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "account_links" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "rate_limits" to app_system;
--> statement-breakpoint
grant select, insert, delete on "webhook_messages" to app_system;
