-- CreateTable
CREATE TABLE "treaty" (
    "address" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "pool_address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "share_decimals" INTEGER NOT NULL,
    "retention" DECIMAL(78,0) NOT NULL,
    "limit" DECIMAL(78,0) NOT NULL,
    "closes_at" BIGINT NOT NULL,
    "auction_start" BIGINT NOT NULL,
    "auction_end" BIGINT NOT NULL,
    "cession_from" DECIMAL(78,0) NOT NULL,
    "cession_to" DECIMAL(78,0) NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "treaty_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "treaty_opening" (
    "treaty_address" TEXT NOT NULL,
    "cession" DECIMAL(78,0) NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "treaty_opening_pkey" PRIMARY KEY ("treaty_address")
);

-- CreateTable
CREATE TABLE "treaty_deposit" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "treaty_address" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "treaty_deposit_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "treaty_withdrawal" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "treaty_address" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "receiver" TEXT NOT NULL,
    "assets" DECIMAL(78,0) NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "treaty_withdrawal_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "treaty_position_change" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "treaty_address" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "shares" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "treaty_position_change_pkey" PRIMARY KEY ("block_number","log_index","account")
);

-- CreateTable
CREATE TABLE "treaty_loss" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "treaty_address" TEXT NOT NULL,
    "cover_id" INTEGER NOT NULL,
    "loss" DECIMAL(78,0) NOT NULL,
    "cumulative_loss" DECIMAL(78,0) NOT NULL,
    "refill" DECIMAL(78,0) NOT NULL,
    "pushed" BOOLEAN NOT NULL,

    CONSTRAINT "treaty_loss_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "treaty_payment" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "treaty_address" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "treaty_payment_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "treaty_refund" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "treaty_address" TEXT NOT NULL,
    "cover_id" INTEGER NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "treaty_refund_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "treaty_snapshot" (
    "treaty_address" TEXT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "stage" INTEGER NOT NULL,
    "cession" DECIMAL(78,0) NOT NULL,
    "cash" DECIMAL(78,0) NOT NULL,
    "total_assets" DECIMAL(78,0) NOT NULL,
    "unearned" DECIMAL(78,0) NOT NULL,
    "receivable" DECIMAL(78,0) NOT NULL,
    "reserved" DECIMAL(78,0) NOT NULL,
    "refunds" DECIMAL(78,0) NOT NULL,
    "total_shares" DECIMAL(78,0) NOT NULL,
    "cumulative_loss" DECIMAL(78,0) NOT NULL,
    "cumulative_refund" DECIMAL(78,0) NOT NULL,
    "ceded" DECIMAL(78,0) NOT NULL,
    "live_covers" INTEGER NOT NULL,

    CONSTRAINT "treaty_snapshot_pkey" PRIMARY KEY ("treaty_address","block_number")
);

-- CreateTable
CREATE TABLE "recovery" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "program_id" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "recovered" DECIMAL(78,0) NOT NULL,
    "paid_in" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "recovery_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "cover_refund" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "cover_id" INTEGER NOT NULL,
    "to_treaty" DECIMAL(78,0) NOT NULL,
    "to_pool" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "cover_refund_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "refund_collection" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "cover_id" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "request_id" INTEGER NOT NULL,
    "receiver" TEXT NOT NULL,
    "amount" DECIMAL(78,0) NOT NULL,

    CONSTRAINT "refund_collection_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateIndex
CREATE INDEX "treaty_pool_address_idx" ON "treaty"("pool_address");

-- CreateIndex
CREATE INDEX "treaty_block_number_idx" ON "treaty"("block_number");

-- CreateIndex
CREATE INDEX "treaty_opening_block_number_idx" ON "treaty_opening"("block_number");

-- CreateIndex
CREATE INDEX "treaty_deposit_treaty_address_owner_idx" ON "treaty_deposit"("treaty_address", "owner");

-- CreateIndex
CREATE INDEX "treaty_withdrawal_treaty_address_owner_idx" ON "treaty_withdrawal"("treaty_address", "owner");

-- CreateIndex
CREATE INDEX "treaty_position_change_treaty_address_account_idx" ON "treaty_position_change"("treaty_address", "account");

-- CreateIndex
CREATE INDEX "treaty_loss_treaty_address_idx" ON "treaty_loss"("treaty_address");

-- CreateIndex
CREATE INDEX "treaty_loss_cover_id_idx" ON "treaty_loss"("cover_id");

-- CreateIndex
CREATE INDEX "treaty_payment_treaty_address_idx" ON "treaty_payment"("treaty_address");

-- CreateIndex
CREATE INDEX "treaty_refund_treaty_address_idx" ON "treaty_refund"("treaty_address");

-- CreateIndex
CREATE INDEX "treaty_snapshot_block_number_idx" ON "treaty_snapshot"("block_number");

-- CreateIndex
CREATE INDEX "recovery_program_id_idx" ON "recovery"("program_id");

-- CreateIndex
CREATE INDEX "cover_refund_cover_id_idx" ON "cover_refund"("cover_id");

-- CreateIndex
CREATE INDEX "refund_collection_account_idx" ON "refund_collection"("account");

-- CreateIndex
CREATE INDEX "refund_collection_cover_id_idx" ON "refund_collection"("cover_id");

-- AddForeignKey
ALTER TABLE "treaty" ADD CONSTRAINT "treaty_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty" ADD CONSTRAINT "treaty_pool_address_fkey" FOREIGN KEY ("pool_address") REFERENCES "pool"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_opening" ADD CONSTRAINT "treaty_opening_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_opening" ADD CONSTRAINT "treaty_opening_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_deposit" ADD CONSTRAINT "treaty_deposit_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_deposit" ADD CONSTRAINT "treaty_deposit_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_withdrawal" ADD CONSTRAINT "treaty_withdrawal_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_withdrawal" ADD CONSTRAINT "treaty_withdrawal_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_position_change" ADD CONSTRAINT "treaty_position_change_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_position_change" ADD CONSTRAINT "treaty_position_change_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_loss" ADD CONSTRAINT "treaty_loss_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_loss" ADD CONSTRAINT "treaty_loss_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_loss" ADD CONSTRAINT "treaty_loss_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_payment" ADD CONSTRAINT "treaty_payment_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_payment" ADD CONSTRAINT "treaty_payment_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_refund" ADD CONSTRAINT "treaty_refund_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_refund" ADD CONSTRAINT "treaty_refund_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_snapshot" ADD CONSTRAINT "treaty_snapshot_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treaty_snapshot" ADD CONSTRAINT "treaty_snapshot_treaty_address_fkey" FOREIGN KEY ("treaty_address") REFERENCES "treaty"("address") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery" ADD CONSTRAINT "recovery_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_refund" ADD CONSTRAINT "cover_refund_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_refund" ADD CONSTRAINT "cover_refund_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_collection" ADD CONSTRAINT "refund_collection_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_collection" ADD CONSTRAINT "refund_collection_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;
