make new KIND=treatment NAME="Heat wraps"
make new KIND=technique NAME="Hot stones"
make new KIND=term NAME="Bone density"
make new KIND=reference NAME=ma2022aquatic DOI=10.1186/s12891-022-05981-8
make new KIND=reference NAME=ma2022aquatic PMID=36460993
