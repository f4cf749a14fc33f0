#!/usr/bin/env bash
# Makes every secret of the compose installation: passwords, the certificate authority, the certificates of the broker and
# of alarm-ingest, and one certificate for each device. Nothing that exists is overwritten.
set -euo pipefail
umask 077

readonly folder="${VFT_SECRETS_DIR:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets}"
readonly authority_days=3650 certificate_days=825

usage() {
    cat <<'TEXT'
usage: ops/secrets.sh [init]          make what is missing
       ops/secrets.sh device <id>     issue a certificate for a device (1-64 of A-Z a-z 0-9 _ -)
       ops/secrets.sh --help

The secrets are written to ops/secrets, or to the folder that VFT_SECRETS_DIR names. Broker host names beyond "mosquitto"
and "localhost" are given in VFT_BROKER_NAMES, separated by commas, before the first init. Keep the folder out of backups
that others can read, and take ca.key off the machine once the devices have their certificates.
TEXT
}

fail() {
    echo "ops/secrets.sh: $1" >&2
    exit 1
}

password() { # file
    [[ -s "$1" ]] || openssl rand -base64 32 | tr -d '\n=' | tr '+/' '-_' >"$1"
}

authority() {
    [[ -s "$folder/ca.key" ]] && return
    openssl ecparam -genkey -name prime256v1 -noout -out "$folder/ca.key"
    openssl req -x509 -new -sha256 -key "$folder/ca.key" -days "$authority_days" -subj "/CN=alarm platform CA" \
        -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign,cRLSign \
        -out "$folder/ca.crt"
}

certificate() { # file without ending, common name, extended use, subject alternative names or nothing
    local file=$1 name=$2 use=$3 alternatives=${4:-}
    [[ -s "$file.crt" ]] && return
    [[ -s "$folder/ca.key" ]] || fail "$folder/ca.key is missing; bring it back to issue certificates"
    openssl ecparam -genkey -name prime256v1 -noout -out "$file.key"
    openssl req -new -sha256 -key "$file.key" -subj "/CN=$name" -out "$file.csr"
    {
        echo "basicConstraints=critical,CA:FALSE"
        echo "keyUsage=critical,digitalSignature"
        echo "extendedKeyUsage=$use"
        [[ -z "$alternatives" ]] || echo "subjectAltName=$alternatives"
    } >"$file.ext"
    openssl x509 -req -sha256 -in "$file.csr" -CA "$folder/ca.crt" -CAkey "$folder/ca.key" \
        -set_serial "0x$(openssl rand -hex 16)" -days "$certificate_days" -extfile "$file.ext" -out "$file.crt" 2>/dev/null
    rm "$file.csr" "$file.ext"
}

broker_names() {
    local names="DNS:mosquitto,DNS:localhost,IP:127.0.0.1" name IFS=,
    for name in ${VFT_BROKER_NAMES:-}; do
        names+=",DNS:$name"
    done
    echo "$names"
}

init() {
    local name names
    mkdir -p "$folder/devices"
    for name in postgres-superuser ingest-owner ingest-app response-owner response-app epj-owner epj-app \
        internal-credential ingest-key-store ingest-trust-store grafana-admin; do
        password "$folder/$name"
    done
    # The municipality's identity provider gives this one; an empty file lets compose start and the log-in say what is missing.
    [[ -e "$folder/oidc-client-secret" ]] || : >"$folder/oidc-client-secret"
    authority
    names=$(broker_names)
    certificate "$folder/broker" mosquitto serverAuth "$names"
    certificate "$folder/alarm-ingest" alarm-ingest clientAuth
    [[ -s "$folder/alarm-ingest.p12" ]] || openssl pkcs12 -export -name alarm-ingest \
        -inkey "$folder/alarm-ingest.key" -in "$folder/alarm-ingest.crt" -certfile "$folder/ca.crt" \
        -passout "file:$folder/ingest-key-store" -out "$folder/alarm-ingest.p12"
    # Java reads a certificate in PKCS12 as trusted only with this attribute, which keytool sets and openssl 3.0 cannot.
    [[ -s "$folder/trust.p12" ]] || trust_store
    readable
}

trust_store() {
    command -v keytool >/dev/null || fail "keytool is needed for trust.p12; install a JDK or JRE"
    keytool -importcert -noprompt -alias ca -file "$folder/ca.crt" -storetype PKCS12 -keystore "$folder/trust.p12" \
        -storepass:file "$folder/ingest-trust-store" 2>/dev/null
}

# Compose mounts a secret file with the owner and mode that it has here, and the services run as other users than the one
# who calls this script. The folder itself stays closed (700), so nobody else on the machine reaches the files.
readable() {
    find "$folder" -maxdepth 1 -type f ! -name ca.key -exec chmod 644 {} +
}

device() { # id
    [[ "$1" =~ ^[A-Za-z0-9_-]{1,64}$ ]] || fail "a device id is 1 to 64 characters of A-Z, a-z, 0-9, _ and -"
    [[ "$1" != alarm-ingest && "$1" != mosquitto ]] || fail "$1 is the name of a service, not of a device"
    [[ -s "$folder/ca.crt" ]] || fail "run ops/secrets.sh first"
    certificate "$folder/devices/$1" "$1" clientAuth
    echo "$folder/devices/$1.crt and $1.key; the device needs ca.crt too"
}

case "${1:-init}" in
    init) init && echo "The secrets are in $folder." ;;
    device) [[ $# -eq 2 ]] || { usage >&2; exit 2; }; device "$2" ;;
    -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
