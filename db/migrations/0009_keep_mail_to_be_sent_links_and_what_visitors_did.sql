CREATE TABLE "invitations" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "invitations_role_check" CHECK ("invitations"."role" in ('owner', 'admin', 'accountant', 'user'))
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "link_views" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"snapshot_version" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"address" text,
	"user_agent" text,
	"visitor_hash" text,
	CONSTRAINT "link_views_pkey" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "link_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "links" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"audience" text DEFAULT 'client' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"views" integer DEFAULT 0 NOT NULL,
	"last_viewed_at" timestamp with time zone,
	CONSTRAINT "links_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "links_kind_check" CHECK ("links"."kind" in ('invoice', 'quote', 'credit_note', 'receipt')),
	CONSTRAINT "links_audience_check" CHECK ("links"."audience" in ('client', 'member'))
);
--> statement-breakpoint
ALTER TABLE "links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "questions" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"question" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questions_pkey" PRIMARY KEY("company_id","id")
);
--> statement-breakpoint
ALTER TABLE "questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_texts" (
	"company_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_texts_pkey" PRIMARY KEY("company_id","kind"),
	CONSTRAINT "mail_texts_kind_check" CHECK ("mail_texts"."kind" in ('invoice', 'quote', 'credit_note', 'receipt', 'quote_accepted', 'quote_answered', 'question', 'invitation'))
);
--> statement-breakpoint
ALTER TABLE "mail_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"send_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"address" text NOT NULL,
	"document_id" uuid,
	"snapshot_id" uuid,
	"link_id" uuid,
	"about_id" uuid,
	"subject" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"attach_pdf" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "mails_send_key" UNIQUE("company_id","send_id","recipient","address"),
	CONSTRAINT "mails_kind_check" CHECK ("mails"."kind" in ('invoice', 'quote', 'credit_note', 'receipt', 'fresh_link', 'quote_accepted', 'quote_answered', 'question', 'invitation')),
	CONSTRAINT "mails_recipient_check" CHECK ("mails"."recipient" in ('client', 'copy', 'company', 'test')),
	CONSTRAINT "mails_document_check" CHECK ("mails"."recipient" = 'test' or ("mails"."document_id" is not null and "mails"."snapshot_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"company_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"run_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"first_tried_at" timestamp with time zone,
	"round" integer DEFAULT 1 NOT NULL,
	"uncertain" boolean DEFAULT false NOT NULL,
	"sent_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	"last_error" text,
	"provider_id" text,
	"delivered_at" timestamp with time zone,
	"bounced_at" timestamp with time zone,
	"bounce_reason" text,
	"complained_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_pkey" PRIMARY KEY("company_id","id"),
	CONSTRAINT "outbox_dedupe_key_key" UNIQUE("company_id","dedupe_key"),
	CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('mail', 'invitation', 'verification', 'password_reset')),
	CONSTRAINT "outbox_end_check" CHECK ("outbox"."sent_at" is null or "outbox"."dead_at" is null)
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "account_links_purpose_check" CHECK ("account_links"."purpose" in ('verification', 'password_reset'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rate_limits_count_check" CHECK ("rate_limits"."count" > 0)
);
--> statement-breakpoint
CREATE TABLE "webhook_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "invoice_link_days" integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "quote_link_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD COLUMN "link_id" uuid;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD COLUMN "signature" text;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD COLUMN "signature_sha256" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_views" ADD CONSTRAINT "link_views_link_id_fkey" FOREIGN KEY ("company_id","link_id") REFERENCES "public"."links"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_document_id_fkey" FOREIGN KEY ("company_id","document_id") REFERENCES "public"."register"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_document_id_fkey" FOREIGN KEY ("company_id","document_id") REFERENCES "public"."register"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_link_id_fkey" FOREIGN KEY ("company_id","link_id") REFERENCES "public"."links"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_texts" ADD CONSTRAINT "mail_texts_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_document_id_fkey" FOREIGN KEY ("company_id","document_id") REFERENCES "public"."register"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_snapshot_id_fkey" FOREIGN KEY ("company_id","snapshot_id") REFERENCES "public"."snapshots"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_link_id_fkey" FOREIGN KEY ("company_id","link_id") REFERENCES "public"."links"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_id_idx" ON "invitations" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_email_key" ON "invitations" USING btree ("company_id","email") WHERE "invitations"."accepted_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "link_views_link_id_idx" ON "link_views" USING btree ("company_id","link_id","at");--> statement-breakpoint
CREATE INDEX "link_views_document_id_idx" ON "link_views" USING btree ("company_id","document_id","at");--> statement-breakpoint
CREATE INDEX "link_views_at_idx" ON "link_views" USING btree ("at") WHERE "link_views"."visitor_hash" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "links_id_idx" ON "links" USING btree ("id");--> statement-breakpoint
CREATE INDEX "links_document_id_idx" ON "links" USING btree ("company_id","document_id");--> statement-breakpoint
CREATE INDEX "questions_document_id_idx" ON "questions" USING btree ("company_id","document_id");--> statement-breakpoint
CREATE INDEX "mails_document_id_idx" ON "mails" USING btree ("company_id","document_id","id") WHERE "mails"."document_id" is not null;--> statement-breakpoint
CREATE INDEX "outbox_run_at_idx" ON "outbox" USING btree ("run_at") WHERE "outbox"."sent_at" is null and "outbox"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_provider_id_idx" ON "outbox" USING btree ("provider_id") WHERE "outbox"."provider_id" is not null;--> statement-breakpoint
CREATE INDEX "outbox_created_at_idx" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "account_links_user_id_idx" ON "account_links" USING btree ("user_id","purpose");--> statement-breakpoint
CREATE INDEX "account_links_expires_at_idx" ON "account_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "rate_limits_started_at_idx" ON "rate_limits" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "webhook_messages_received_at_idx" ON "webhook_messages" USING btree ("received_at");--> statement-breakpoint
ALTER TABLE "quote_answers" ADD CONSTRAINT "quote_answers_link_id_fkey" FOREIGN KEY ("company_id","link_id") REFERENCES "public"."links"("company_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_answers" ADD CONSTRAINT "quote_answers_signature_sha256_fkey" FOREIGN KEY ("company_id","signature_sha256") REFERENCES "public"."assets"("company_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "renders_pdf_sha256_idx" ON "renders" USING btree ("pdf_sha256");--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_invoice_link_days_check" CHECK ("companies"."invoice_link_days" between 1 and 3650);--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_quote_link_days_check" CHECK ("companies"."quote_link_days" between 0 and 3650);--> statement-breakpoint
ALTER TABLE "quote_answers" ADD CONSTRAINT "quote_answers_signature_check" CHECK ("quote_answers"."signature" in ('typed', 'drawn'));--> statement-breakpoint
ALTER TABLE "quote_answers" ADD CONSTRAINT "quote_answers_drawn_check" CHECK (("quote_answers"."signature" is not distinct from 'drawn') = ("quote_answers"."signature_sha256" is not null));--> statement-breakpoint
CREATE POLICY "invitations_select" ON "invitations" AS PERMISSIVE FOR SELECT TO "app_user" USING ("invitations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("invitations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("invitations"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("invitations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "app_user" USING ("invitations"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "invitations_system_select" ON "invitations" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_system_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_system_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_system_delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "link_views_select" ON "link_views" AS PERMISSIVE FOR SELECT TO "app_user" USING ("link_views"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "link_views_insert" ON "link_views" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("link_views"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "link_views_update" ON "link_views" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("link_views"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("link_views"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "link_views_delete" ON "link_views" AS PERMISSIVE FOR DELETE TO "app_user" USING ("link_views"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "link_views_system_select" ON "link_views" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "link_views_system_insert" ON "link_views" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "link_views_system_update" ON "link_views" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "link_views_system_delete" ON "link_views" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "links_select" ON "links" AS PERMISSIVE FOR SELECT TO "app_user" USING ("links"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "links_insert" ON "links" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("links"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "links_update" ON "links" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("links"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("links"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "links_delete" ON "links" AS PERMISSIVE FOR DELETE TO "app_user" USING ("links"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "links_system_select" ON "links" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "links_system_insert" ON "links" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "links_system_update" ON "links" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "links_system_delete" ON "links" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "questions_select" ON "questions" AS PERMISSIVE FOR SELECT TO "app_user" USING ("questions"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "questions_insert" ON "questions" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("questions"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "questions_update" ON "questions" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("questions"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("questions"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "questions_delete" ON "questions" AS PERMISSIVE FOR DELETE TO "app_user" USING ("questions"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "questions_system_select" ON "questions" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "questions_system_insert" ON "questions" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "questions_system_update" ON "questions" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "questions_system_delete" ON "questions" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "mail_texts_select" ON "mail_texts" AS PERMISSIVE FOR SELECT TO "app_user" USING ("mail_texts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mail_texts_insert" ON "mail_texts" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("mail_texts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mail_texts_update" ON "mail_texts" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("mail_texts"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("mail_texts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mail_texts_delete" ON "mail_texts" AS PERMISSIVE FOR DELETE TO "app_user" USING ("mail_texts"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mail_texts_system_select" ON "mail_texts" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "mail_texts_system_insert" ON "mail_texts" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_texts_system_update" ON "mail_texts" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "mail_texts_system_delete" ON "mail_texts" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "mails_select" ON "mails" AS PERMISSIVE FOR SELECT TO "app_user" USING ("mails"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mails_insert" ON "mails" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("mails"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mails_update" ON "mails" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("mails"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("mails"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mails_delete" ON "mails" AS PERMISSIVE FOR DELETE TO "app_user" USING ("mails"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "mails_system_select" ON "mails" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "mails_system_insert" ON "mails" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mails_system_update" ON "mails" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "mails_system_delete" ON "mails" AS PERMISSIVE FOR DELETE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "app_user" USING ("outbox"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_insert" ON "outbox" AS PERMISSIVE FOR INSERT TO "app_user" WITH CHECK ("outbox"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_update" ON "outbox" AS PERMISSIVE FOR UPDATE TO "app_user" USING ("outbox"."company_id" = current_setting('app.company_id')::uuid) WITH CHECK ("outbox"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_delete" ON "outbox" AS PERMISSIVE FOR DELETE TO "app_user" USING ("outbox"."company_id" = current_setting('app.company_id')::uuid);--> statement-breakpoint
CREATE POLICY "outbox_system_select" ON "outbox" AS PERMISSIVE FOR SELECT TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_system_insert" ON "outbox" AS PERMISSIVE FOR INSERT TO "app_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_system_update" ON "outbox" AS PERMISSIVE FOR UPDATE TO "app_system" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_system_delete" ON "outbox" AS PERMISSIVE FOR DELETE TO "app_system" USING (company_id = '00000000-0000-0000-0000-000000000000');--> statement-breakpoint
ALTER POLICY "memberships_system_update" ON "memberships" TO app_system USING (removed_at is not null) WITH CHECK (true);
