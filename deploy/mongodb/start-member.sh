#!/usr/bin/env bash
# Starts one member of the replica set in MongoDB's own image: with a key that the members share, so
# that access control is on, without scripting, and without the part that CVE-2025-14847 is about.
set -euo pipefail
umask 077
printf '%s' "$MONGODB_KEY" >/etc/hedgerow-key
chown mongodb /etc/hedgerow-key
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile /etc/hedgerow-key --bind_ip_all \
  --noscripting --networkMessageCompressors snappy,zstd
