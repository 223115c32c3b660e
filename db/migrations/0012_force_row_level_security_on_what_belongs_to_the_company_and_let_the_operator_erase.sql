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
--> statement-breakpoint
-- Each request reads how the company looks, where its first run stands and whether it closes; cleaning up, which are due.
grant select (font_family, font_files, first_run_step, users_issue_quotes, closes_at, closed_at) on "companies" to app_system;
--> statement-breakpoint
-- A person's name and address stand in each company they work at; who it is about is set for the transaction.
alter policy "memberships_system_update" on "memberships" to app_system using (removed_at is not null or user_id = nullif(current_setting('app.user_id', true), '')::uuid) with check (true);

--> statement-breakpoint
-- Erasing what is known of a client: members can only add to what was done, mailed, asked and looked at, so that it goes
-- through the service's door, in one transaction, which names company and client in each statement. What was issued and
-- paid has no grant and stays.
grant select, update (
  name, contact_name, email, phone, billing_line1, billing_line2, billing_city, billing_region, billing_postal_code,
  billing_country_code, shipping_line1, shipping_line2, shipping_city, shipping_region, shipping_postal_code,
  shipping_country_code, tax_id, notes, sort_key, version, updated_at, erased_at
) on "clients" to app_system;
--> statement-breakpoint
grant select, insert, delete on "client_words" to app_system;
--> statement-breakpoint
grant select (client_id, kind) on "register" to app_system;
--> statement-breakpoint
grant select (client_id) on "quotes" to app_system;
--> statement-breakpoint
grant select (client_id) on "invoices" to app_system;
--> statement-breakpoint
grant select (document_id, address, revoked_at), update (address, revoked_at, revoked_by) on "links" to app_system;
--> statement-breakpoint
grant select (document_id) on "link_views" to app_system;
--> statement-breakpoint
grant select (company_id, id, document_id), update (name, email, question) on "questions" to app_system;
--> statement-breakpoint
grant select (company_id, id, document_id, recipient, address), update (address, subject, body) on "mails" to app_system;
--> statement-breakpoint
grant update (dead_at, last_error, bounce_reason, dedupe_key) on "outbox" to app_system;
--> statement-breakpoint
grant select (company_id, quote_id, answer), update (name, note, address, user_agent) on "quote_answers" to app_system;
--> statement-breakpoint
grant select (company_id, id, subject_id, before, after), update (subject_label, before, after) on "activity" to app_system;
--> statement-breakpoint
grant select, delete on "import_rows" to app_system;
--> statement-breakpoint
grant update (expires_at) on "exports" to app_system;
--> statement-breakpoint
grant select (company_id, id, document_id) on "snapshots" to app_system;
--> statement-breakpoint
grant update (file_name) on "pdf_downloads" to app_system;
--> statement-breakpoint
-- The service sees none of this unless the transaction names the company whose client is erased, or which has closed.
alter policy "activity_system_select" on "activity" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "activity_system_update" on "activity" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "clients_system_select" on "clients" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "clients_system_update" on "clients" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "client_words_system_select" on "client_words" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "client_words_system_insert" on "client_words" to app_system with check (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "client_words_system_delete" on "client_words" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "mails_system_select" on "mails" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "mails_system_update" on "mails" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "questions_system_select" on "questions" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "questions_system_update" on "questions" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "quote_answers_system_select" on "quote_answers" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "quote_answers_system_update" on "quote_answers" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
alter policy "snapshots_system_select" on "snapshots" to app_system using (company_id = nullif(current_setting('app.erasing_company', true), '')::uuid);
--> statement-breakpoint
-- A company that has closed keeps nobody's address.
grant delete on "invitations" to app_system;
