ALTER TABLE "accounts" ADD COLUMN "former_primary_email" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "mailbox_deletion_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "accounts_mailbox_deletion_at" ON "accounts" USING btree ("mailbox_deletion_at");