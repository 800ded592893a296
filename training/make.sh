#!/usr/bin/env bash
# Makes the encoder again: `bash training/make.sh`. Needs two cores, and root for the Debian packages if they are missing. The two runs tell how far they are in run1/log and run2/log of the folder below.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
work=${1:-/tmp/psoasbot-training}
target=../src/PsoasBot.Search/Meaning/Model
mkdir -p "$work/base" "$work/out"

python=/usr/bin/python3
"$python" -c 'import torch, onnx' 2> /dev/null && [[ -e /usr/share/wordnet/data.noun ]] && dpkg -s libopenblas0-pthread > /dev/null 2>&1 ||
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -yqq python3-torch python3-onnx libopenblas0-pthread wordnet-base; }
[[ -s "$work/base/model.onnx" ]] || dotnet run base.cs -- "$work/base"

# OpenBLAS 0.3.21 does not know the processors that came after it, and calculates on them as on one of 2004: three times slower.
if grep -qw avx512f /proc/cpuinfo; then export OPENBLAS_CORETYPE=${OPENBLAS_CORETYPE:-SKYLAKEX}
elif grep -qw avx2 /proc/cpuinfo; then export OPENBLAS_CORETYPE=${OPENBLAS_CORETYPE:-HASWELL}; fi

# Without these, memory goes back to the system after every matrix product and a third of the time is spent fetching it again.
export MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
# Two runs that differ by chance alone, one on each core; what lands is their mean.
for seed in 1 2; do
  mkdir -p "$work/run$seed"
  OMP_NUM_THREADS=1 "$python" train.py --base "$work/base" --out "$work/run$seed" --seed $seed --only-steps --signs 16 --topics 6 --cues 8 --epochs 1 "${@:2}" > "$work/run$seed/log" &
done
wait -n
wait -n
"$python" train.py --base "$work/base" --out "$work/out" --onto "$work/run1/encoder.pt,$work/run2/encoder.pt" --epochs 0 | tee "$work/out/log"
cp "$work/out/"{encoder.onnx,encoder.json,vocab.txt} "$target/"
