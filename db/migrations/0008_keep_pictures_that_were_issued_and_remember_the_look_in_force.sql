-- What was issued before may name any picture of its company: all of them stay. The owner sees the rows only while the
-- policies are not forced on it.
alter table "assets" no force row level security;
--> statement-breakpoint
update "assets" set issued = true;
--> statement-breakpoint
alter table "assets" force row level security;
--> statement-breakpoint
-- A quote under revision keeps no trace of the look before; its own is the nearest.
alter table "quotes" no force row level security;
--> statement-breakpoint
update "quotes" set issued_preset_id = preset_id where status <> 'draft';
--> statement-breakpoint
alter table "quotes" force row level security;
--> statement-breakpoint
-- The policy lets it only become true.
grant update (issued) on "assets" to app_user;
--> statement-breakpoint
-- Cleaning up removes pictures that nothing shows; the policy keeps it from what was issued.
grant select (width, created_at, issued), delete on "assets" to app_system;
--> statement-breakpoint
grant select (company_id, photo_sha256) on "invoice_lines" to app_system;
--> statement-breakpoint
grant select (company_id, photo_sha256) on "quote_lines" to app_system;
