#!/bin/sh
# Debian's WordPress with a site in it. Usage: build.sh PORT
set -eu
export PORT="$1"
cp -rL /usr/share/wordpress site
cp wp-config.php site/
cp -r wp-content/. site/wp-content/
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$PWD/database" --skip-test-db >install.log 2>&1
. ./database.sh
trap 'kill $database; wait $database' EXIT
# shellcheck disable=SC2086 # a list of options
mariadb $database_at --execute='CREATE DATABASE site'
php install.php
