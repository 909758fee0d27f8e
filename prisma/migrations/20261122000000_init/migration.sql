-- CreateEnum
CREATE TYPE "cover_end_kind" AS ENUM ('expired', 'voided');

-- CreateTable
CREATE TABLE "deployment" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "chain_id" INTEGER NOT NULL,
    "genesis_hash" TEXT NOT NULL,
    "cover_market" TEXT NOT NULL,
    "start_block" INTEGER NOT NULL,
    "asset_address" TEXT NOT NULL,
    "asset_symbol" TEXT NOT NULL,
    "asset_decimals" INTEGER NOT NULL,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "block_number" INTEGER NOT NULL,
    "block_hash" TEXT NOT NULL,
    "block_time" BIGINT NOT NULL,
    "cooldown" INTEGER NOT NULL,
    "minimum_request" DECIMAL(78,0) NOT NULL,
    "insurable_multiple" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block" (
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "time" BIGINT NOT NULL,
    "core" BOOLEAN NOT NULL,
    "holds" BOOLEAN NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "venue_listing" (
    "id" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "vault" TEXT NOT NULL,
    "risk_group" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "venue_listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue_change" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "venue_id" INTEGER NOT NULL,
    "owner" TEXT,
    "vault" TEXT,

    CONSTRAINT "venue_change_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "program" (
    "id" INTEGER NOT NULL,
    "venue_id" INTEGER NOT NULL,
    "peril" INTEGER NOT NULL,
    "start" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,
    "response" INTEGER NOT NULL,
    "grace" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "coinsurance" DECIMAL(78,0) NOT NULL,
    "vault" TEXT NOT NULL,
    "fund_declared" DECIMAL(78,0) NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "layer" (
    "program_id" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "attachment" DECIMAL(78,0) NOT NULL,
    "exhaustion" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "layer_pkey" PRIMARY KEY ("program_id","index")
);

-- CreateTable
CREATE TABLE "program_withdrawal" (
    "program_id" INTEGER NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "program_withdrawal_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "baseline" (
    "program_id" INTEGER NOT NULL,
    "baseline" DECIMAL(78,0) NOT NULL,
    "day" BIGINT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "index_rise" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "program_id" INTEGER NOT NULL,
    "index" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "index_rise_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "report" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "venue_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "observed_at" BIGINT NOT NULL,
    "reported_loss" DECIMAL(78,0) NOT NULL,
    "effective_loss" DECIMAL(78,0) NOT NULL,
    "fund_balance" DECIMAL(78,0) NOT NULL,
    "raoi" DECIMAL(78,0) NOT NULL,
    "markets" JSONB NOT NULL,
    "submitter" TEXT NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "pool" (
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "share_decimals" INTEGER NOT NULL,
    "signer_role" TEXT NOT NULL,
    "perils" INTEGER NOT NULL,
    "longest_term" BIGINT NOT NULL,
    "smallest_coinsurance" DECIMAL(78,0) NOT NULL,
    "group_cap" DECIMAL(78,0) NOT NULL,
    "risk_group" BIGINT NOT NULL,
    "allow_listed" BOOLEAN NOT NULL,
    "block_number" INTEGER NOT NULL,

    CONSTRAINT "pool_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "pool_admission" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "admitted" BOOLEAN NOT NULL,

    CONSTRAINT "pool_admission_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "deposit" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "deposit_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "collection" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "controller" TEXT NOT NULL,
    "receiver" TEXT NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "position_change" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "pool_address" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "position_change_pkey" PRIMARY KEY ("block_number","log_index","account")
);

-- CreateTable
CREATE TABLE "exit_request" (
    "pool_address" TEXT NOT NULL,
    "request_id" INTEGER NOT NULL,
    "controller" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,
    "value" DECIMAL(78,0) NOT NULL,
    "matures_at" BIGINT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "exit_request_pkey" PRIMARY KEY ("pool_address","request_id")
);

-- CreateTable
CREATE TABLE "exit_fulfilment" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "request_id" INTEGER NOT NULL,
    "controller" TEXT NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "forfeited" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "exit_fulfilment_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "fee_collection" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "fee_collection_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "reserve_collection" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "vault" TEXT NOT NULL,
    "receiver" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "reserve_collection_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "pool_snapshot" (
    "pool_address" TEXT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "kept" BOOLEAN NOT NULL,
    "cash" DECIMAL(78,0) NOT NULL,
    "total_assets" DECIMAL(78,0) NOT NULL,
    "unearned" DECIMAL(78,0) NOT NULL,
    "fees" DECIMAL(78,0) NOT NULL,
    "reserved" DECIMAL(78,0) NOT NULL,
    "claimable" DECIMAL(78,0) NOT NULL,
    "dripping" DECIMAL(78,0) NOT NULL,
    "outstanding" DECIMAL(78,0) NOT NULL,
    "requested" DECIMAL(78,0) NOT NULL,
    "total_shares" DECIMAL(78,0) NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "free_capacity" DECIMAL(78,0) NOT NULL,
    "share_price" DECIMAL(78,0) NOT NULL,
    "premium_earned" DECIMAL(78,0) NOT NULL,
    "losses_paid" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "pool_snapshot_pkey" PRIMARY KEY ("pool_address","block_number")
);

-- CreateTable
CREATE TABLE "cover" (
    "id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,
    "pool_address" TEXT NOT NULL,
    "venue_id" INTEGER NOT NULL,
    "layer" INTEGER NOT NULL,
    "share" DECIMAL(78,0) NOT NULL,
    "buyer" TEXT NOT NULL,
    "limit" DECIMAL(78,0) NOT NULL,
    "premium" DECIMAL(78,0) NOT NULL,
    "fee" DECIMAL(78,0) NOT NULL,
    "floor" DECIMAL(78,0) NOT NULL,
    "model_hash" TEXT NOT NULL,
    "quote_hash" TEXT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "cover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cover_transfer" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "cover_id" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,

    CONSTRAINT "cover_transfer_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "settlement" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "cover_id" INTEGER NOT NULL,
    "index" DECIMAL(78,0) NOT NULL,
    "paid" DECIMAL(78,0) NOT NULL,
    "paid_total" DECIMAL(78,0) NOT NULL,
    "vault" TEXT NOT NULL,
    "pushed" BOOLEAN NOT NULL,

    CONSTRAINT "settlement_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "cover_end" (
    "cover_id" INTEGER NOT NULL,
    "kind" "cover_end_kind" NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,
    "recipient" TEXT,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "cover_end_pkey" PRIMARY KEY ("cover_id")
);

-- CreateTable
CREATE TABLE "venue" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "website" TEXT,
    "onchain_id" INTEGER,
    "owner" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "exposure" (
    "id" UUID NOT NULL,
    "venue_slug" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "observed_at" BIGINT NOT NULL,
    "body" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exposure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "exposure_id" UUID NOT NULL,
    "program_id" INTEGER NOT NULL,
    "model_version" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("exposure_id","program_id","model_version")
);

-- CreateTable
CREATE TABLE "quote" (
    "id" UUID NOT NULL,
    "api_key_id" UUID,
    "chain_id" INTEGER NOT NULL,
    "market" TEXT NOT NULL,
    "venue_id" INTEGER NOT NULL,
    "program_id" INTEGER NOT NULL,
    "layer" INTEGER NOT NULL,
    "share" DECIMAL(78,0) NOT NULL,
    "buyer" TEXT NOT NULL,
    "pool" TEXT NOT NULL,
    "peril" INTEGER NOT NULL,
    "attachment" DECIMAL(78,0) NOT NULL,
    "exhaustion" DECIMAL(78,0) NOT NULL,
    "limit" DECIMAL(78,0) NOT NULL,
    "start" BIGINT NOT NULL,
    "end" BIGINT NOT NULL,
    "vault" TEXT NOT NULL,
    "premium" DECIMAL(78,0) NOT NULL,
    "model_hash" TEXT NOT NULL,
    "nonce" DECIMAL(78,0) NOT NULL,
    "deadline" BIGINT NOT NULL,
    "quote_hash" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "venue_owner" TEXT NOT NULL,
    "consent_hash" TEXT NOT NULL,
    "breakdown" JSONB NOT NULL,
    "issued_at" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "owner" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "siwe_nonce" (
    "nonce" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "siwe_nonce_pkey" PRIMARY KEY ("nonce")
);

-- CreateIndex
CREATE UNIQUE INDEX "block_hash_key" ON "block"("hash");

-- CreateIndex
CREATE INDEX "venue_listing_block_number_idx" ON "venue_listing"("block_number");

-- CreateIndex
CREATE INDEX "venue_change_venue_id_idx" ON "venue_change"("venue_id");

-- CreateIndex
CREATE INDEX "program_venue_id_idx" ON "program"("venue_id");

-- CreateIndex
CREATE INDEX "program_block_number_idx" ON "program"("block_number");

-- CreateIndex
CREATE INDEX "program_withdrawal_block_number_idx" ON "program_withdrawal"("block_number");

-- CreateIndex
CREATE INDEX "baseline_block_number_idx" ON "baseline"("block_number");

-- CreateIndex
CREATE INDEX "index_rise_program_id_idx" ON "index_rise"("program_id");

-- CreateIndex
CREATE INDEX "report_venue_id_observed_at_idx" ON "report"("venue_id", "observed_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_venue_id_sequence_key" ON "report"("venue_id", "sequence");

-- CreateIndex
CREATE INDEX "pool_block_number_idx" ON "pool"("block_number");

-- CreateIndex
CREATE INDEX "pool_admission_pool_address_idx" ON "pool_admission"("pool_address");

-- CreateIndex
CREATE INDEX "deposit_pool_address_owner_idx" ON "deposit"("pool_address", "owner");

-- CreateIndex
CREATE INDEX "collection_pool_address_controller_idx" ON "collection"("pool_address", "controller");

-- CreateIndex
CREATE INDEX "position_change_pool_address_account_idx" ON "position_change"("pool_address", "account");

-- CreateIndex
CREATE INDEX "exit_request_pool_address_controller_idx" ON "exit_request"("pool_address", "controller");

-- CreateIndex
CREATE INDEX "exit_request_block_number_idx" ON "exit_request"("block_number");

-- CreateIndex
CREATE INDEX "exit_fulfilment_pool_address_request_id_idx" ON "exit_fulfilment"("pool_address", "request_id");

-- CreateIndex
CREATE INDEX "fee_collection_pool_address_idx" ON "fee_collection"("pool_address");

-- CreateIndex
CREATE INDEX "reserve_collection_pool_address_idx" ON "reserve_collection"("pool_address");

-- CreateIndex
CREATE INDEX "pool_snapshot_block_number_idx" ON "pool_snapshot"("block_number");

-- CreateIndex
CREATE INDEX "cover_program_id_idx" ON "cover"("program_id");

-- CreateIndex
CREATE INDEX "cover_pool_address_idx" ON "cover"("pool_address");

-- CreateIndex
CREATE INDEX "cover_venue_id_idx" ON "cover"("venue_id");

-- CreateIndex
CREATE INDEX "cover_quote_hash_idx" ON "cover"("quote_hash");

-- CreateIndex
CREATE INDEX "cover_block_number_idx" ON "cover"("block_number");

-- CreateIndex
CREATE INDEX "cover_transfer_cover_id_idx" ON "cover_transfer"("cover_id");

-- CreateIndex
CREATE INDEX "settlement_cover_id_idx" ON "settlement"("cover_id");

-- CreateIndex
CREATE INDEX "cover_end_block_number_idx" ON "cover_end"("block_number");

-- CreateIndex
CREATE UNIQUE INDEX "venue_onchain_id_key" ON "venue"("onchain_id");

-- CreateIndex
CREATE INDEX "exposure_venue_slug_received_at_idx" ON "exposure"("venue_slug", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "quote_quote_hash_key" ON "quote"("quote_hash");

-- CreateIndex
CREATE INDEX "quote_api_key_id_idx" ON "quote"("api_key_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_prefix_key" ON "api_key"("prefix");

-- CreateIndex
CREATE INDEX "api_key_owner_idx" ON "api_key"("owner");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "siwe_nonce_expires_at_idx" ON "siwe_nonce"("expires_at");

-- AddForeignKey
ALTER TABLE "venue_listing" ADD CONSTRAINT "venue_listing_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_change" ADD CONSTRAINT "venue_change_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_change" ADD CONSTRAINT "venue_change_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue_listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue_listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layer" ADD CONSTRAINT "layer_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_withdrawal" ADD CONSTRAINT "program_withdrawal_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_withdrawal" ADD CONSTRAINT "program_withdrawal_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_rise" ADD CONSTRAINT "index_rise_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_rise" ADD CONSTRAINT "index_rise_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue_listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool" ADD CONSTRAINT "pool_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_admission" ADD CONSTRAINT "pool_admission_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_admission" ADD CONSTRAINT "pool_admission_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_change" ADD CONSTRAINT "position_change_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_change" ADD CONSTRAINT "position_change_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exit_request" ADD CONSTRAINT "exit_request_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exit_request" ADD CONSTRAINT "exit_request_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exit_fulfilment" ADD CONSTRAINT "exit_fulfilment_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exit_fulfilment" ADD CONSTRAINT "exit_fulfilment_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exit_fulfilment" ADD CONSTRAINT "exit_fulfilment_pool_address_request_id_fkey" FOREIGN KEY ("pool_address", "request_id") REFERENCES "exit_request"("pool_address", "request_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collection" ADD CONSTRAINT "fee_collection_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collection" ADD CONSTRAINT "fee_collection_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reserve_collection" ADD CONSTRAINT "reserve_collection_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reserve_collection" ADD CONSTRAINT "reserve_collection_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_snapshot" ADD CONSTRAINT "pool_snapshot_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_snapshot" ADD CONSTRAINT "pool_snapshot_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_transfer" ADD CONSTRAINT "cover_transfer_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_transfer" ADD CONSTRAINT "cover_transfer_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_end" ADD CONSTRAINT "cover_end_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_end" ADD CONSTRAINT "cover_end_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_venue_slug_fkey" FOREIGN KEY ("venue_slug") REFERENCES "venue"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_exposure_id_fkey" FOREIGN KEY ("exposure_id") REFERENCES "exposure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote" ADD CONSTRAINT "quote_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "portfolio_run" (
    "key" TEXT NOT NULL,
    "pool_address" TEXT NOT NULL,
    "portfolio" JSONB NOT NULL,
    "plan" JSONB NOT NULL,
    "blocks" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "summary" JSONB,
    "computed_at" TIMESTAMPTZ(3),

    CONSTRAINT "portfolio_run_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "portfolio_block" (
    "run_key" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "weights" BYTEA NOT NULL,
    "highest" BYTEA NOT NULL,

    CONSTRAINT "portfolio_block_pkey" PRIMARY KEY ("run_key","block")
);

-- CreateIndex
CREATE INDEX "portfolio_run_pool_address_created_at_idx" ON "portfolio_run"("pool_address", "created_at");

-- AddForeignKey
ALTER TABLE "portfolio_block" ADD CONSTRAINT "portfolio_block_run_key_fkey" FOREIGN KEY ("run_key") REFERENCES "portfolio_run"("key") ON DELETE CASCADE ON UPDATE CASCADE;
