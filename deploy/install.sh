#!/bin/sh
# Makes .venv with exactly what requirements.txt locks. Finds a working Python 3.10 (a pyenv shim may be on PATH and fail,
# so each candidate is tried), and lets uv fetch one where there is none.
set -eu
stamp=.venv/.installed
want=$(cksum < requirements.txt)
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ] && exit 0

works() { "$@" >/dev/null 2>&1; }

python=
for candidate in python3.10 python3 python; do
    if works "$candidate" -c 'import sys, venv; sys.exit(sys.version_info[:2] != (3, 10))'; then
        python=$candidate
        break
    fi
done

uv=
if works uv --version; then
    uv=uv
else
    for candidate in ${python:-} python3 python; do
        if works "$candidate" -m venv .uv && works .uv/bin/python -m pip install --quiet uv; then
            uv=.uv/bin/uv
            break
        fi
    done
fi
if [ -z "$uv" ]; then
    echo "Python 3.10 か uv が要ります。どちらかを入れてから、もう一度実行してください（Debian/Ubuntu なら apt-get install python3 python3-venv）" >&2
    exit 1
fi

echo "必要なものを入れています …"
if [ -n "$python" ]; then
    "$uv" venv --quiet --clear --python "$("$python" -c 'import sys; print(sys.executable)')" .venv
elif ! "$uv" venv --quiet --clear --python 3.10 .venv; then
    echo "Python 3.10 が見つからず、取り寄せもできませんでした。Python 3.10 を入れてから、もう一度実行してください" >&2
    exit 1
fi
"$uv" pip sync --quiet --python .venv/bin/python --require-hashes requirements.txt
echo "$want" > "$stamp"
