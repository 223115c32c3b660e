-- The operator's role for what the law no longer wants kept. The running service is never granted it.
do $$
begin
  create role app_eraser nologin;
exception when duplicate_object or unique_violation then
  null;
end $$;
--> statement-breakpoint
do $$
begin
  grant app_eraser to current_user;
exception when others then
  if not pg_has_role(current_user, 'app_eraser', 'member') then
    raise;
  end if;
end $$;
--> statement-breakpoint
CREATE TABLE "exports" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"total_count" integer DEFAULT 0 NOT NULL,
	"file_path" text,
	"size_bytes" bigint DEFAULT 0 NOT NULL,
	"sha256" text,
	"problem" text DEFAULT '' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"requested_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	CONSTRAINT "exports_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "exports_status_check" CHECK ("exports"."status" in ('waiting', 'running', 'ready', 'failed', 'expired'))
);
--> statement-breakpoint
ALTER TABLE "exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"company_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"outcome" text,
	"label" text DEFAULT '' NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("company_id","import_id","row"),
	CONSTRAINT "import_rows_outcome_check" CHECK ("import_rows"."outcome" in ('create', 'skip', 'problem'))
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"heads" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"row_count" integer DEFAULT 0 NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"create_count" integer DEFAULT 0 NOT NULL,
	"skip_count" integer DEFAULT 0 NOT NULL,
	"problem_count" integer DEFAULT 0 NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"locked_until" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "imports_kind_check" CHECK ("imports"."kind" in ('clients', 'invoices')),
	CONSTRAINT "imports_status_check" CHECK ("imports"."status" in ('reading', 'mapping', 'checking', 'checked', 'importing', 'done', 'failed', 'discarded'))
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tax_presets" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"category" text NOT NULL,
	"rate" numeric,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tax_presets_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "tax_presets_name_key" UNIQUE("company_id","name_key"),
	CONSTRAINT "tax_presets_category_check" CHECK ("tax_presets"."category" in ('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B'))
);
--> statement-breakpoint
ALTER TABLE "tax_presets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invite_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"reserved_by" uuid,
	"reserved_until" timestamp with time zone,
	"spent_by" uuid,
	"spent_at" timestamp with time zone,
	CONSTRAINT "invite_codes_code_hash_key" UNIQUE("code_hash"),
	CONSTRAINT "invite_codes_reserved_check" CHECK (("invite_codes"."reserved_by" is null) = ("invite_codes"."reserved_until" is null)),
	CONSTRAINT "invite_codes_spent_check" CHECK (("invite_codes"."spent_by" is null) = ("invite_codes"."spent_at" is null))
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_pkey" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind_check";--> statement-breakpoint
ALTER TABLE "account_links" DROP CONSTRAINT "account_links_purpose_check";--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "font_files" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "logo_size" text DEFAULT 'medium' NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "accent_style" text DEFAULT 'rules' NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "density" text DEFAULT 'comfortable' NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "registration_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "users_issue_quotes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "first_run_step" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "deletion_requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "deletion_requested_by" uuid;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "register" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "needs_invite_code" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("company_id","import_id") REFERENCES "public"."imports"("company_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_presets" ADD CONSTRAINT "tax_presets_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_created_at_idx" ON "exports" USING btree ("company_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exports_waiting_idx" ON "exports" USING btree ("created_at") WHERE "exports"."status" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "exports_expires_at_idx" ON "exports" USING btree ("expires_at") WHERE "exports"."file_path" is not null;--> statement-breakpoint
CREATE INDEX "import_rows_outcome_idx" ON "import_rows" USING btree ("company_id","import_id","outcome","row");--> statement-breakpoint
CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("company_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "imports_waiting_idx" ON "imports" USING btree ("updated_at") WHERE "imports"."status" in ('reading', 'checking', 'importing');--> statement-breakpoint
CREATE INDEX "invite_codes_reserved_by_idx" ON "invite_codes" USING btree ("reserved_by");--> statement-breakpoint
CREATE INDEX "companies_closes_at_idx" ON "companies" USING btree ("closes_at") WHERE "companies"."closes_at" is not null;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_logo_size_check" CHECK ("companies"."logo_size" in ('small', 'medium', 'large'));--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_accent_style_check" CHECK ("companies"."accent_style" in ('rules', 'bands', 'plain'));--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_density_check" CHECK ("companies"."density" in ('comfortable', 'compact'));--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_first_run_step_check" CHECK ("companies"."first_run_step" in ('company', 'brand', 'first_document', 'done'));--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_deletion_check" CHECK (("companies"."deletion_requested_at" is null) = ("companies"."closes_at" is null) and ("companies"."closed_at" is null or "companies"."closes_at" is not null));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('mail', 'invitation', 'verification', 'password_reset', 'email_change', 'account_notice', 'export_ready', 'company_closing'));--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_purpose_check" CHECK ("account_links"."purpose" in ('verification', 'password_reset', 'email_change', 'email_return'));--> statement-breakpoint
CREATE POLICY "activity_eraser_select" ON "activity" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("activity"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "activity_eraser_delete" ON "activity" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("activity"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "client_words_eraser_select" ON "client_words" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("client_words"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "client_words_eraser_delete" ON "client_words" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("client_words"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "clients_eraser_select" ON "clients" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("clients"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "clients_eraser_delete" ON "clients" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("clients"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "companies_eraser_select" ON "companies" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("companies"."id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "companies_eraser_delete" ON "companies" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("companies"."id" = current_setting('app.company_id')::uuid and closed_at is not null);--> statement-breakpoint
CREATE POLICY "credit_note_lines_eraser_select" ON "credit_note_lines" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_note_lines_eraser_delete" ON "credit_note_lines" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("credit_note_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_notes_eraser_select" ON "credit_notes" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("credit_notes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "credit_notes_eraser_delete" ON "credit_notes" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("credit_notes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "assets_eraser_select" ON "assets" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("assets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "assets_eraser_delete" ON "assets" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("assets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "pdf_downloads_eraser_select" ON "pdf_downloads" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "pdf_downloads_eraser_delete" ON "pdf_downloads" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("pdf_downloads"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "renders_eraser_select" ON "renders" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("renders"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "renders_eraser_delete" ON "renders" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("renders"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "snapshots_eraser_select" ON "snapshots" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("snapshots"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "snapshots_eraser_delete" ON "snapshots" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("snapshots"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_eraser_select" ON "invitations" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("invitations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_eraser_delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("invitations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "counters_eraser_select" ON "counters" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("counters"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "counters_eraser_delete" ON "counters" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("counters"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoice_lines_eraser_select" ON "invoice_lines" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoice_lines_eraser_delete" ON "invoice_lines" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("invoice_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoices_eraser_select" ON "invoices" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invoices_eraser_delete" ON "invoices" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "link_views_eraser_select" ON "link_views" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("link_views"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "link_views_eraser_delete" ON "link_views" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("link_views"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "links_eraser_select" ON "links" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("links"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "links_eraser_delete" ON "links" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("links"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "questions_eraser_select" ON "questions" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("questions"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "questions_eraser_delete" ON "questions" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("questions"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mail_texts_eraser_select" ON "mail_texts" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("mail_texts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mail_texts_eraser_delete" ON "mail_texts" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("mail_texts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mails_eraser_select" ON "mails" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("mails"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mails_eraser_delete" ON "mails" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("mails"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "memberships_eraser_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("memberships"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "memberships_eraser_delete" ON "memberships" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("memberships"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_eraser_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("outbox"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_eraser_delete" ON "outbox" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("outbox"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "daily_figures_eraser_select" ON "daily_figures" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("daily_figures"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "daily_figures_eraser_delete" ON "daily_figures" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("daily_figures"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payment_allocations_eraser_select" ON "payment_allocations" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payment_allocations_eraser_delete" ON "payment_allocations" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("payment_allocations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payments_eraser_select" ON "payments" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("payments"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "payments_eraser_delete" ON "payments" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("payments"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "receipts_eraser_select" ON "receipts" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("receipts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "receipts_eraser_delete" ON "receipts" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("receipts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "presets_eraser_select" ON "presets" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "presets_eraser_delete" ON "presets" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_answers_eraser_select" ON "quote_answers" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("quote_answers"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_answers_eraser_delete" ON "quote_answers" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("quote_answers"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_invoices_eraser_select" ON "quote_invoices" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_invoices_eraser_delete" ON "quote_invoices" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("quote_invoices"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_lines_eraser_select" ON "quote_lines" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("quote_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quote_lines_eraser_delete" ON "quote_lines" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("quote_lines"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quotes_eraser_select" ON "quotes" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("quotes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "quotes_eraser_delete" ON "quotes" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("quotes"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "register_eraser_select" ON "register" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("register"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "register_eraser_delete" ON "register" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("register"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "exports_select" ON "exports" AS PERMISSIVE FOR SELECT TO "app_user" USING ("exports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "exports_insert" ON "exports" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("exports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "exports_update" ON "exports" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("exports"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("exports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "exports_delete" ON "exports" AS PERMISSIVE FOR DELETE TO "app_user" USING ("exports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "exports_system_select" ON "exports" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "exports_system_insert" ON "exports" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "exports_system_update" ON "exports" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "exports_system_delete" ON "exports" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "exports_eraser_select" ON "exports" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("exports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "exports_eraser_delete" ON "exports" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("exports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_select" ON "import_rows" AS PERMISSIVE FOR SELECT TO "app_user" USING ("import_rows"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_insert" ON "import_rows" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("import_rows"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_update" ON "import_rows" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("import_rows"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("import_rows"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_delete" ON "import_rows" AS PERMISSIVE FOR DELETE TO "app_user" USING ("import_rows"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_system_select" ON "import_rows" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "import_rows_system_insert" ON "import_rows" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "import_rows_system_update" ON "import_rows" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "import_rows_system_delete" ON "import_rows" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "import_rows_eraser_select" ON "import_rows" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("import_rows"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "import_rows_eraser_delete" ON "import_rows" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("import_rows"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "imports_select" ON "imports" AS PERMISSIVE FOR SELECT TO "app_user" USING ("imports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "imports_insert" ON "imports" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("imports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "imports_update" ON "imports" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("imports"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("imports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "imports_delete" ON "imports" AS PERMISSIVE FOR DELETE TO "app_user" USING ("imports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "imports_system_select" ON "imports" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "imports_system_insert" ON "imports" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "imports_system_update" ON "imports" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "imports_system_delete" ON "imports" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "imports_eraser_select" ON "imports" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("imports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "imports_eraser_delete" ON "imports" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("imports"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "tax_presets_select" ON "tax_presets" AS PERMISSIVE FOR SELECT TO "app_user" USING ("tax_presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "tax_presets_insert" ON "tax_presets" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("tax_presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "tax_presets_update" ON "tax_presets" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("tax_presets"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("tax_presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "tax_presets_delete" ON "tax_presets" AS PERMISSIVE FOR DELETE TO "app_user" USING ("tax_presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "tax_presets_system_select" ON "tax_presets" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "tax_presets_system_insert" ON "tax_presets" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tax_presets_system_update" ON "tax_presets" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "tax_presets_system_delete" ON "tax_presets" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "tax_presets_eraser_select" ON "tax_presets" AS PERMISSIVE FOR SELECT TO "app_eraser" USING ("tax_presets"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "tax_presets_eraser_delete" ON "tax_presets" AS PERMISSIVE FOR DELETE TO "app_eraser" USING ("tax_presets"."company_id" = current_setting('app.company_id')::uuid);