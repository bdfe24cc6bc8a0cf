# The site's database, one port above the site, reached by this machine alone. `. ./database.sh` starts it and
# waits for it.
database_at="--no-defaults --protocol=tcp --host=127.0.0.1 --port=$((PORT + 1))"
mariadbd --no-defaults --user="$(id -un)" --datadir="$PWD/database" --socket="$PWD/database/socket" \
  --bind-address=127.0.0.1 --port="$((PORT + 1))" --skip-grant-tables 2>database.log &
database=$!
for _ in $(seq 100); do
  # shellcheck disable=SC2086 # a list of options
  mariadb-admin $database_at --silent ping >ping.log 2>&1 && break
  sleep 0.2
done
