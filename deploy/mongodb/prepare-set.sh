#!/usr/bin/env bash
# Makes the replica set and the product's own user where they are missing. Ends with 0 once both stand.
set -euo pipefail
exec mongosh --quiet --username "$MONGO_INITDB_ROOT_USERNAME" --password "$MONGO_INITDB_ROOT_PASSWORD" \
  --file /hedgerow/prepare-set.js
