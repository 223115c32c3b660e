-- Policies alone spare the owner of a table; forced, they hold for everyone.
alter table "companies" force row level security;
--> statement-breakpoint
alter table "memberships" force row level security;
--> statement-breakpoint
alter table "clients" force row level security;
--> statement-breakpoint
alter table "client_words" force row level security;
--> statement-breakpoint
alter table "invoices" force row level security;
--> statement-breakpoint
alter table "invoice_lines" force row level security;
--> statement-breakpoint
alter table "counters" force row level security;
--> statement-breakpoint
alter table "snapshots" force row level security;
--> statement-breakpoint
alter table "renders" force row level security;
--> statement-breakpoint
alter table "pdf_downloads" force row level security;
--> statement-breakpoint
alter table "assets" force row level security;
--> statement-breakpoint
alter table "activity" force row level security;
--> statement-breakpoint
-- An issued invoice and its snapshot are written at once, in either order.
alter table "invoices" alter constraint "invoices_snapshot_id_fkey" deferrable initially deferred;
--> statement-breakpoint
-- What a role is not granted it cannot do: snapshots, renders and activity are append-only because nobody may update or delete them.
grant select on "companies" to app_user;
--> statement-breakpoint
-- The settings, and the logo.
grant update (
  slug, name, email, logo, timezone, currency, locale, paper, address, country_code, tax_info, tax_label,
  default_tax_category, default_tax_rate, default_notes, default_terms, payment_terms_days,
  invoice_prefix, quote_prefix, credit_note_prefix, receipt_prefix, yearly_reset,
  bank_account_name, bank_name, iban, bic, account_number, routing_number, version, updated_at
) on "companies" to app_user;
--> statement-breakpoint
grant select on "memberships" to app_user;
--> statement-breakpoint
grant select, insert, update on "clients" to app_user;
--> statement-breakpoint
grant select, insert, delete on "client_words" to app_user;
--> statement-breakpoint
grant select, insert, update on "invoices" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "invoice_lines" to app_user;
--> statement-breakpoint
grant select, insert, update (last) on "counters" to app_user;
--> statement-breakpoint
grant select, insert on "snapshots" to app_user;
--> statement-breakpoint
grant select, insert on "renders" to app_user;
--> statement-breakpoint
grant select, insert on "pdf_downloads" to app_user;
--> statement-breakpoint
grant select, insert on "assets" to app_user;
--> statement-breakpoint
grant select, insert on "activity" to app_user;
--> statement-breakpoint
grant select, insert on "users" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "sessions" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "sign_in_failures" to app_system;
--> statement-breakpoint
grant select (id, slug, name, "primary", accent, logo, timezone, currency, locale), insert on "companies" to app_system;
--> statement-breakpoint
grant select, insert on "memberships" to app_system;
--> statement-breakpoint
grant select, update (leased_until, downloaded_at, deleted_at), delete on "pdf_downloads" to app_system;
--> statement-breakpoint
grant select (company_id, id, status, deleted_at), delete on "invoices" to app_system;
--> statement-breakpoint
grant insert on "activity" to app_system;
--> statement-breakpoint
grant select (company_id, sha256, bytes) on "assets" to app_system;
