python -m macros new treatment "Heat wraps"
python -m macros new technique "Hot stones"
python -m macros new term "Bone density"
python -m macros new reference ma2022aquatic --doi 10.1186/s12891-022-05981-8
python -m macros new reference ma2022aquatic --pmid 36460993
