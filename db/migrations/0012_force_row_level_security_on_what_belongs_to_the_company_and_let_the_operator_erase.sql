-- Policies alone spare the owner of a table; forced, they hold for everyone.
alter table "tax_presets" force row level security;
--> statement-breakpoint
alter table "imports" force row level security;
--> statement-breakpoint
alter table "import_rows" force row level security;
--> statement-breakpoint
alter table "exports" force row level security;
--> statement-breakpoint
grant select, insert, update, delete on "tax_presets" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "imports" to app_user;
--> statement-breakpoint
grant select, insert, update, delete on "import_rows" to app_user;
--> statement-breakpoint
-- What is to be worked on is claimed for all companies; the work itself goes through the company's own door.
grant select, update (locked_until), delete on "imports" to app_system;
--> statement-breakpoint
grant select, insert, update on "exports" to app_user;
--> statement-breakpoint
grant select, update (locked_until), delete on "exports" to app_system;
--> statement-breakpoint
-- The look, the order it counts in, and how a company ends.
grant update (
  "primary", accent, font_family, font_files, logo_size, accent_style, density, number_padding, registration_number,
  users_issue_quotes, first_run_step, deletion_requested_at, deletion_requested_by, closes_at, closed_at
) on "companies" to app_user;
--> statement-breakpoint
-- Colleagues come, change and go.
grant update (role, name, email, removed_at) on "memberships" to app_user;
--> statement-breakpoint
grant update (email, name) on "users" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "second_factors" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "recovery_codes" to app_system;
--> statement-breakpoint
grant select, insert, update, delete on "invite_codes" to app_system;
--> statement-breakpoint
-- The operator's erasing; each policy holds it to the company that was set, and companies to those that were closed.
grant select, delete on "activity", "assets", "client_words", "clients", "companies", "counters", "credit_note_lines", "credit_notes", "daily_figures", "exports", "import_rows", "imports", "invitations", "invoice_lines", "invoices", "link_views", "links", "mail_texts", "mails", "memberships", "outbox", "payment_allocations", "payments", "pdf_downloads", "presets", "questions", "quote_answers", "quote_invoices", "quote_lines", "quotes", "receipts", "register", "renders", "snapshots", "tax_presets" to app_eraser;
