#!/bin/sh
# Serves the site by PHP's own server. Usage: serve.sh PORT
set -eu
export PORT="$1"
. ./database.sh
cd site
PHP_CLI_SERVER_WORKERS=4 exec php -S "127.0.0.1:$PORT" -t . ../router.php
