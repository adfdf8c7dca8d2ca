#!/bin/bash
python run_glue.py --model_name_or_path bert-large-uncased --task_name mrpc --do_train --output_dir /tmp/mrpc
